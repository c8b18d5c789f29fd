/** The installer comes from repo.continuum.io, which no longer answers. */
import type { Rule } from '../rule.ts';
import { isInShellComment } from '../shell-comment.ts';

const deadHost = 'repo.continuum.io';
const newHost = 'repo.anaconda.com';

export const installerDeadHost: Rule = {
  id: 'installer-dead-host',
  severity: 'error',
  fixable: 'safe',
  summary: 'A URL names repo.continuum.io, a host that was shut down',
  mentions: [deadHost],
  local: true,
  docs: {
    why: 'Anaconda moved its downloads from `repo.continuum.io` to `repo.anaconda.com` and shut the old host down. A machine that still has the installer in its store builds on; a clean one, as in CI, cannot download it. The files and their paths are the same on the new host, so the pinned hash stays right.',
    sources: [
      'https://github.com/actions/runner-images/issues/8041',
      'https://github.com/actions/runner-images/issues/8042',
      'https://github.com/conda/conda/issues/6886',
    ],
    bad: '{ fetchurl }: fetchurl {\n  url = "https://repo.continuum.io/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";\n  hash = "sha256-SzVvY41Qr8tx65eAXdPrstL+3U4wLtZDbYz6RMYTcCs=";\n}',
    good: '{ fetchurl }: fetchurl {\n  url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";\n  hash = "sha256-SzVvY41Qr8tx65eAXdPrstL+3U4wLtZDbYz6RMYTcCs=";\n}',
  },
  *check(context) {
    for (const node of context.nodes('text')) {
      if (!node.verbatim) continue;
      for (let at = node.value.indexOf(deadHost); at !== -1; at = node.value.indexOf(deadHost, at + 1)) {
        const from = node.from + at;
        const to = from + deadHost.length;
        if (isInShellComment(context, node, from)) continue;
        yield {
          from,
          to,
          message: `The host ${deadHost} was shut down in 2023; ${newHost} has the same files.`,
          fix: { kind: 'safe', title: `Replace the host by ${newHost}`, edits: [{ from, to, text: newHost }] },
        };
      }
    }
  },
};
