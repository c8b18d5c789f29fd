# A shell hook as a store path: building it realises exactly what the hook refers to, and a garbage collector root on it keeps
# all of that. The `.env` of the hook could not be built for this: it fails on purpose.
{
  # The name of the derivation the hook comes from.
  name,
  # The hook's text, and its string context as a JSON object: the outputs needed of each derivation; none for a plain store path.
  text,
  needs,
  # Absolute paths of the two scripts that evaluate the hook.
  enter,
  inner,
}:

let
  contextOf = outputs: if outputs == [ ] then { path = true; } else { inherit outputs; };
  hook = builtins.appendContext text (builtins.mapAttrs (_: contextOf) (builtins.fromJSON needs));

  # Every FHS env shows the store, and nothing else is sure to be seen inside.
  store = fileName: path: builtins.toFile fileName (builtins.readFile (/. + path));
in
derivation {
  name = "${name}-hook";
  system = builtins.currentSystem;
  # The comment makes the two scripts references of the output, so that one root keeps them too. Nix's sandbox has this one program.
  builder = "/bin/sh";
  args = [ "-c" ''printf '# %s %s\n%s\n' "$enter" "$inner" "$hook" > "$out"'' ];
  enter = store "nixconda-enter.sh" enter;
  inner = store "nixconda-inner.sh" inner;
  inherit hook;
  preferLocalBuild = true;
  # Nobody else has it, and asking takes time.
  allowSubstitutes = false;
}
