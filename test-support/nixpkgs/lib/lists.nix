# Lists.
{ lib, ... }:

rec {
  inherit (builtins) map filter head tail length elem elemAt genList foldl' concatLists concatMap all any sort partition;
  lists = { inherit optional optionals unique flatten last reverseList range take drop findFirst subtractLists; };
  singleton = x: [ x ];
  optional = condition: x: if condition then [ x ] else [ ];
  optionals = condition: xs: if condition then xs else [ ];
  toList = x: if builtins.isList x then x else [ x ];
  range = from: to: if from > to then [ ] else builtins.genList (n: from + n) (to - from + 1);
  last = xs: builtins.elemAt xs (builtins.length xs - 1);
  init = xs: take (builtins.length xs - 1) xs;
  take = n: xs: builtins.genList (builtins.elemAt xs) (if n < builtins.length xs then n else builtins.length xs);
  drop = n: xs: builtins.genList (i: builtins.elemAt xs (n + i)) (if n < builtins.length xs then builtins.length xs - n else 0);
  reverseList = xs: let n = builtins.length xs; in builtins.genList (i: builtins.elemAt xs (n - i - 1)) n;
  unique = builtins.foldl' (seen: x: if builtins.elem x seen then seen else seen ++ [ x ]) [ ];
  subtractLists = without: builtins.filter (x: !(builtins.elem x without));
  flatten = x: if builtins.isList x then builtins.concatMap flatten x else [ x ];
  foldr = f: nul: xs: builtins.foldl' (acc: x: f x acc) nul (reverseList xs);
  findFirst = pred: default: xs: let found = builtins.filter pred xs; in if found == [ ] then default else builtins.head found;
  zipListsWith = f: xs: ys:
    builtins.genList (i: f (builtins.elemAt xs i) (builtins.elemAt ys i))
      (if builtins.length xs < builtins.length ys then builtins.length xs else builtins.length ys);
}
