/** A process of its own that runs one script inside, for tests that send it signals: `run-one.ts PROVISION SCRIPT GRACE`, outcome on stderr. */
import { runInside } from '../../src/fhs/index.ts';
import { quietWorld, script } from './support.ts';

const [provision = '', text = '', grace = ''] = process.argv.slice(2);
const request = { command: script(text), cwd: process.cwd(), stdin: 'none', grace: Number(grace) } as const;
process.stderr.write(JSON.stringify(await runInside(quietWorld(), JSON.parse(provision), request)));
