/** The face of generation: settings in, a conda shell file out. */
export { generateFile } from './file.ts';
export { pinInstallers } from './installers.ts';
export { proposeLibraries } from './libraries.ts';
export { defaultGenerateSettings, type GenerateSettings, readGenerateSettings } from './settings.ts';
