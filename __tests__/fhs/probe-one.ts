/** A process of its own that finds out whether an env can be entered: `probe-one.ts PROVISION`; what stands in the way as JSON on stdout. */
import { Failure } from '../../src/failure.ts';
import { ensureNamespaces } from '../../src/fhs/index.ts';
import { quietWorld } from './support.ts';

try {
  await ensureNamespaces(quietWorld(), JSON.parse(process.argv[2] ?? ''), 'never');
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  process.stdout.write(JSON.stringify({ message: error.message, remedy: error.remedy }));
}
