/** The imitation of the installers of Miniconda and Miniforge. */
export { imitateInstallers } from './imitate-installers.ts';
export { type Installer, type InstallerRequest, makeInstaller } from './make-installer.ts';
