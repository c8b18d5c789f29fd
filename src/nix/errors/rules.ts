/** The rules that evaluation reports under: their ids, and what each is about in one line. */

export const nixRules = {
  'nix-syntax': 'The file is not Nix: a token stands where none can.',
  'nix-duplicate-attribute': 'A name is defined twice in one set, let or function.',
  'nix-undefined-variable': 'A name is used that nothing defines.',
  'nix-missing-attribute': 'An attribute is selected that the set does not have.',
  'nix-missing-argument': 'A function is called without an argument that it needs.',
  'nix-unexpected-argument': 'A function is called with an argument that it does not take.',
  'nix-assertion': 'An assertion does not hold.',
  'nix-throw': 'The file, or something it uses, refuses to be evaluated, in its author’s words.',
  'nix-abort': 'The file, or something it uses, stops the evaluation.',
  'nix-infinite-recursion': 'A value needs itself, or a function calls itself without end.',
  'nix-type': 'A value is of another type than its place needs.',
  'nix-missing-file': 'A file or folder is read that is not there.',
  'nix-nixpkgs-missing': '`<nixpkgs>` is used, but nothing says what it is.',
  'nix-fetch': 'Something to be fetched during evaluation cannot be had, or is not what its hash says.',
  'nix-hash': 'A hash is malformed.',
  'nix-derivation-name': 'The name of a derivation has a character that store paths cannot have.',
  'nix-import-from-derivation': 'Evaluation would have to build something in order to read it.',
  'nix-restricted': 'Evaluation reads or fetches what restricted mode forbids.',
  'nix-timeout': 'Evaluation takes longer than it may.',
  'nix-memory': 'Evaluation needs more memory than it may have.',
  'nix-not-an-env': 'The file evaluates to something that is not an FHS environment.',
  'nix-warning': 'The file uses something that its author warns of.',
  'nix-evaluation': 'Any other error of evaluation, in Nix’s words.',
} as const;

export type NixRule = keyof typeof nixRules;
