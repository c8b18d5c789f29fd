/** The face of generation: settings in, a conda shell file out. */
export { type GenerateOptions, generateFile } from './file.ts';
export { generateFlake } from './flake.ts';
export { commonInstallers, pinInstallers } from './installers.ts';
export { librarySets, proposals, proposedSets } from './libraries.ts';
export { packageNames } from './requirements.ts';
export { defaultGenerateSettings, type GenerateSettings, generateSettingNames, readGenerateSettings } from './settings.ts';
export { type GeneratedFile, type Generation, generateFor, usualPlace, writeGenerated } from './write.ts';
