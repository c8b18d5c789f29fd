/** Workflow commands in a step's log, as the runner reads them: annotations, masks, groups. */

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly column?: number;
  readonly endColumn?: number;
}

export interface ReadLog {
  /** In the order of the log, all of them; the runner itself shows the first ten of each level. */
  readonly annotations: readonly Annotation[];
  /** The texts that `::add-mask::` asked to hide. */
  readonly masks: readonly string[];
  /** The titles of the folds, in order. */
  readonly groups: readonly string[];
}

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** Everything the commands in a log ask for. `::stop-commands::TOKEN` is obeyed until `::TOKEN::`. */
export function readLog(log: string): ReadLog {
  const annotations: Annotation[] = [];
  const masks: string[] = [];
  const groups: string[] = [];
  let resumeToken: string | null = null;
  for (const line of log.split('\n')) {
    const command = parseCommand(line);
    if (!command) continue;
    if (resumeToken !== null) {
      if (command.name === resumeToken) resumeToken = null;
    } else if (command.name === 'stop-commands') resumeToken = command.data;
    else if (command.name === 'add-mask') masks.push(command.data);
    else if (command.name === 'group') groups.push(command.data);
    else if (isLevel(command.name)) annotations.push(annotation(command.name, command));
  }
  return { annotations, masks, groups };
}

/** The log as a person may see it: every masked text, and every line of a masked text, is `***`. */
export function maskLog(log: string, masks: readonly string[]): string {
  const secrets = masks.flatMap((mask) => [mask, ...mask.split('\n')]).filter((secret) => secret.trim() !== '');
  return secrets.sort((a, b) => b.length - a.length).reduce((text, secret) => text.replaceAll(secret, '***'), log);
}

/** `::name key=value,key=value::data`, at the beginning of a line but for white space; else null. */
function parseCommand(line: string): Command | null {
  const match = /^\s*::([^\s:]+)(?:\s+(.*?))?::(.*?)\r?$/s.exec(line);
  if (!match) return null;
  const [, name = '', properties = '', data = ''] = match;
  const pairs = properties.split(',').flatMap((pair) => {
    const at = pair.indexOf('=');
    return at < 0 ? [] : [[pair.slice(0, at).trim(), unescapeProperty(pair.slice(at + 1))] as const];
  });
  return { name: name.toLowerCase(), properties: Object.fromEntries(pairs), data: unescapeData(data) };
}

function isLevel(name: string): name is Annotation['level'] {
  return name === 'error' || name === 'warning' || name === 'notice';
}

function annotation(level: Annotation['level'], { properties, data }: Command): Annotation {
  const number = (name: string) => (properties[name] ? Number(properties[name]) : undefined);
  const all = {
    title: properties.title,
    file: properties.file,
    line: number('line'),
    endLine: number('endLine'),
    column: number('col'),
    endColumn: number('endColumn'),
  };
  const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  return { level, message: data, ...given };
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}
