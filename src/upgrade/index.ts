/** The face of upgrading: an old file's text in, the same text with only those tokens changed that must be. */
export { archiveOf, type NixpkgsPin } from './pin.ts';
export { makeUpgrader, type Remark, type Upgrade, type UpgradeRequest, type Upgrader } from './upgrade.ts';
