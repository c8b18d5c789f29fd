/** The face of verification: evaluated installers in, judgements out, and from these findings and the report's lines. */
export { diagnose, installerReport, type VerifyMode } from './diagnose.ts';
export { type Doubt, type EvaluatedInstaller, type Finding, type Judgement, judge } from './judge.ts';
export type { Locate } from './place.ts';
export { type VerificationRule, verificationRules } from './rules.ts';
export { hashInStore } from './store.ts';
export { type VerifyOptions, verifyInstallers } from './verify.ts';
