/** conda asks before it installs, and in a profile nobody answers. */

import { oncePer } from '../once-per.ts';
import type { Finding, Rule } from '../rule.ts';
import {
  assignmentsOf,
  type Command,
  type CondaCall,
  condaCallOf,
  hasOption,
  literalText,
  type Script,
  scriptsOf,
} from '../shell/index.ts';

export const envCreatePrompts: Rule = {
  id: 'env-create-prompts',
  severity: 'warning',
  fixable: 'safe',
  summary: 'Creating or installing waits for an answer, because --yes is missing',
  docs: {
    why: 'Given packages or a file, `conda`, `mamba` and `micromamba` show their plan and ask whether to go on. While an environment starts there may be nobody to answer, as in CI, and the step hangs or ends with "Aborted". `--yes` (`-y`) goes on without asking; `-q` only makes it quiet. `create -n NAME` without packages has nothing to ask. `always_yes` in the configuration, `CONDA_ALWAYS_YES` and a piped answer are seen.',
    sources: [
      'https://github.com/mamba-org/mamba/issues/1307',
      'https://github.com/nextflow-io/nextflow/issues/6248',
      'https://docs.conda.io/projects/conda/en/stable/commands/create.html',
    ],
    bad: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  targetPkgs = pkgs: [ pkgs.micromamba ];
  profile = ''
    if [ ! -d ~/micromamba/envs/work ]; then
      micromamba create -n work -f environment.yml
    fi
  '';
}`,
    good: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  targetPkgs = pkgs: [ pkgs.micromamba ];
  profile = ''
    if [ ! -d ~/micromamba/envs/work ]; then
      micromamba create --yes -n work -f environment.yml
    fi
  '';
}`,
  },
  *check(context) {
    for (const script of scriptsOf(context, ['profile', 'shell-hook'])) {
      for (const command of script.commands) {
        const call = condaCallOf(command);
        if (call === null || !asks(call) || isAnswered(command, script)) continue;
        yield findingOf(script, call);
      }
    }
  },
};

function findingOf({ source }: Script, { tool, verb, program, verbWord }: CondaCall): Finding {
  const { to } = source.range(verbWord.from, verbWord.to);
  return {
    from: source.range(program.word.from, program.word.to).from,
    to,
    message: `${tool} ${verb} asks before it goes on, and nobody may be there to answer.`,
    fix: {
      // `conda env create` knows --yes only in newer versions.
      kind: verb === 'env create' ? 'suggested' : 'safe',
      title: 'Add --yes',
      edits: [{ from: to, to, text: ' --yes' }],
    },
  };
}

const withValue =
  /^(?:-[npcr]|--(?:name|prefix|channel|platform|clone|root-prefix|rc-file|solver|repodata-fn|subdir|log-level))$/;

/** Whether the call has something to install and does not say yes to it. */
function asks({ verb, arguments: given }: CondaCall): boolean {
  if (verb === null || !['create', 'install', 'env create'].includes(verb)) return false;
  if (hasOption(given, '--yes', '-y', '--dry-run', '-d', '--help', '-h')) return false;
  let something = hasOption(given, '--file', '-f');
  for (let index = 0; index < given.length; index += 1) {
    const word = given[index];
    const text = word === undefined ? '' : literalText(word);
    // Words that are not known may hold the option.
    if (text === null && word?.parts.every(({ kind, quote }) => kind !== 'literal' && quote === 'none')) return false;
    if (text !== null && (withValue.test(text) || text === '-f' || text === '--file')) index += 1;
    else if (text === null || !text.startsWith('-')) something = true;
  }
  return something;
}

/** Whether an answer is given otherwise: piped, by a variable, or by the configuration. */
function isAnswered(command: Command, script: Script): boolean {
  return command.piped || command.redirections.some(({ operator }) => operator.startsWith('<<')) || alwaysSaysYes(script);
}

const alwaysSaysYes = oncePer(({ commands }: Script) =>
  commands.some((command) => {
    const isSet = assignmentsOf(command).some(({ name }) => /^(?:CONDA|MAMBA|MICROMAMBA)_ALWAYS_YES$/.test(name));
    return isSet || command.words.some((word) => literalText(word) === 'always_yes');
  }),
);
