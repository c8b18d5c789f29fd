import { expect, test } from '@jest/globals';
import { readEnvironmentFile } from '../../src/conda/environments/index.ts';
import { librarySets, packageNames, proposals, proposedSets } from '../../src/generate/index.ts';
import data from '../../src/generate/libraries.json' with { type: 'json' };

test.each([
  [
    'environment.yml',
    'dependencies: [python=3.12, "conda-forge::pyqt>=5", {pip: [Opencv_Python==4, "-r more.txt"]}]',
    ['python', 'pyqt', 'opencv-python'],
  ],
  ['packages.txt', '# from conda list\nnumpy=2.1=py312*\ndefaults::vtk\n', ['numpy', 'vtk']],
  ['explicit.txt', '@EXPLICIT\nhttps://conda.anaconda.org/conda-forge/linux-64/qt-main-5.15.15-h993ce98_3.conda\n', ['qt-main']],
])('finds the names of the packages in %s', (path, text, names) => {
  expect(packageNames(readEnvironmentFile(text, path))).toEqual(names);
});

test('proposes what packages call for, each reason once', () => {
  const proposed = proposals(['opencv', 'numpy', 'pyqt', 'opencv']);
  expect(proposed).toEqual([
    { condaPackage: 'opencv', sets: ['gl'] },
    { condaPackage: 'pyqt', sets: ['x11', 'qt', 'gl'] },
  ]);
  expect(proposedSets(proposed)).toEqual(['base', 'x11', 'qt', 'gl']);
  expect(proposedSets([])).toEqual(['base']);
});

test('the table names sets that exist, and every set says where the fact comes from', () => {
  for (const sets of Object.values(data.condaPackages)) for (const set of sets) expect(librarySets).toContain(set);
  for (const { source } of Object.values(data.sets)) expect(source).toMatch(/^https:\/\//);
});
