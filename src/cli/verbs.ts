/** The verbs of the command; the code of one is loaded when it is called. */
import type { Verb } from './verb.ts';

interface Entry {
  readonly summary: string;
  readonly load: () => Promise<Verb>;
}

export const verbs = {
  check: { summary: 'lint, evaluate and verify: the gate', load: async () => (await import('./check.ts')).check },
  lint: { summary: 'find known faults, without Nix; --fix mends them', load: async () => (await import('./lint.ts')).lint },
  run: { summary: 'run a command inside the FHS env', load: async () => (await import('./run.ts')).run },
  shell: { summary: 'open a shell inside the FHS env', load: async () => (await import('./shell.ts')).shell },
  cache: {
    summary: 'keep an env and its conda in a folder or a store: save, restore, info',
    load: async () => (await import('./cache.ts')).cache,
  },
  generate: { summary: 'write a conda shell file from settings', load: async () => (await import('./generate.ts')).generate },
  upgrade: {
    summary: 'bring installers, hosts and names of a file up to date',
    load: async () => (await import('./upgrade.ts')).upgrade,
  },
  doctor: {
    summary: 'find the system libraries that conda packages lack',
    load: async () => (await import('./doctor.ts')).doctor,
  },
  rules: { summary: 'list the rules, or explain one', load: async () => (await import('./rules.ts')).rules },
  'update-hashes': {
    summary: 'bring the published hashes of installers up to date',
    load: async () => (await import('./update-hashes.ts')).updateHashesVerb,
  },
} satisfies Record<string, Entry>;

export type VerbName = keyof typeof verbs;

export function isVerb(name: string): name is VerbName {
  return Object.hasOwn(verbs, name);
}
