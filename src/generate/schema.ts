/** The JSON schema of the mapping `generate` in `.nixconda.yml`, for editors; a test holds it against what is read. */
import { librarySets } from './libraries.ts';

const texts = { type: 'array', items: { type: 'string' } };

/** By the name of each setting. */
export const generateSchema = {
  installer: { description: 'Who installs conda.', enum: ['miniforge', 'miniconda', 'micromamba'], default: 'miniforge' },
  version: { description: 'A published version, in quotes, or latest.', type: 'string', default: 'latest' },
  systems: {
    description: 'The systems that the file is for; on others it throws.',
    type: 'array',
    items: { type: 'string', pattern: '^[a-z0-9_]+-linux$' },
    minItems: 1,
    default: ['x86_64-linux', 'aarch64-linux'],
  },
  prefix: { description: 'Where conda installs itself.', type: 'string', pattern: '^(\\$HOME)?/', default: '$HOME/.conda' },
  libraries: {
    description: 'Sets of system libraries; base is always there.',
    type: 'array',
    items: { enum: librarySets },
    default: ['base', 'x11', 'gl', 'build'],
  },
  packages: { description: 'Further packages of nixpkgs, by attribute path.', ...texts, default: [] },
  profile: { description: 'Lines of shell for the end of the profile.', ...texts, default: [] },
  name: { description: 'The name of the env and of its program.', type: 'string', default: 'conda-shell' },
  'run-script': { description: 'What starts inside.', type: 'string', default: 'bash -l' },
  shape: { description: 'An env for nix-shell, or a program to install.', enum: ['env', 'package'], default: 'env' },
  nixpkgs: {
    description: 'The nixpkgs that the file takes where its caller gives none.',
    oneOf: [
      { enum: ['search-path', 'npins', 'flake.lock'] },
      { type: 'string', pattern: '^[0-9a-f]{40}:' },
      {
        type: 'object',
        additionalProperties: false,
        required: ['rev', 'sha256'],
        properties: { rev: { type: 'string', pattern: '^[0-9a-f]{40}$' }, sha256: { type: 'string' } },
      },
    ],
    default: 'search-path',
  },
  flake: { description: 'Whether a flake.nix is written beside the file.', type: 'boolean', default: false },
  'accept-terms': {
    description: 'Miniconda: whether the env accepts the terms of the default channels for whoever is inside.',
    type: 'boolean',
    default: false,
  },
  environment: { description: 'An environment.yml whose packages decide the libraries.', type: 'string' },
};
