# What files evaluate to, told one by one: each is announced before its evaluation begins and described when it has ended, in
# lines of builtins.trace. So a process that dies leaves the descriptions of all files before, and the name of the culprit.
#
#   nix-instantiate --eval --read-write-mode inspect.nix --argstr nixcondaRequest JSON [--arg NAME EXPRESSION …]
#
# The request is { mark, files, attribute }: a word that begins each line of ours, absolute paths, names to select.
# Every other argument is the user's own and goes to the files' functions.
{ nixcondaRequest, ... }@given:

let
  request = builtins.fromJSON nixcondaRequest;
  userArguments = removeAttrs given [ "nixcondaRequest" ];

  # --- one nixpkgs for all files -------------------------------------------------------------------

  # Nix remembers what a path imports to, but not what that function returns: without this, each `import <nixpkgs> { }`
  # would evaluate all of nixpkgs again.
  nixpkgs = builtins.tryEval <nixpkgs>;
  defaultPackages = import nixpkgs.value { };
  importOnce =
    path:
    if nixpkgs.success && path == nixpkgs.value && builtins.isFunction (import path) then
      arguments: if arguments == { } then defaultPackages else import path arguments
    else
      import path;
  read = builtins.scopedImport { import = importOnce; };

  # --- calling a file's value as nix-shell calls it ------------------------------------------------

  # Only the XML form tells `{ ... }: x` from `arg: x`, and a function that takes further arguments from one that does not.
  xmlMatches = regex: f: builtins.match regex (builtins.toXML f) != null;
  takesAttributes = f: builtins.isFunction f && xmlMatches ".*<attrspat.*" f;
  takesAnyAttribute = xmlMatches ".*<attrspat[^>]* ellipsis=.*";

  # A result is { value } or { problem }: what must be told without evaluating any further.
  call =
    value:
    if builtins.isAttrs value && value ? __functor then
      call (value.__functor value)
    else if takesAttributes value then
      let
        formals = builtins.functionArgs value;
        arguments = userArguments // (if formals ? inNixShell then { inNixShell = true; } else { });
        isMissing = name: !formals.${name} && !(arguments ? ${name});
        missing = builtins.filter isMissing (builtins.attrNames formals);
        locate = name: { inherit name; place = builtins.unsafeGetAttrPos name formals; };
      in
      if missing != [ ] then
        { problem = { kind = "arguments"; missing = map locate missing; }; }
      else
        { value = value (if takesAnyAttribute value then arguments else builtins.intersectAttrs formals arguments); }
    else
      { inherit value; };

  select =
    result: name:
    let
      index = builtins.fromJSON name;
      isIndex = builtins.match "[0-9]+" name != null;
    in
    if result ? problem then
      result
    else if builtins.isAttrs result.value && result.value ? ${name} then
      call result.value.${name}
    else if builtins.isList result.value && isIndex && index < builtins.length result.value then
      call (builtins.elemAt result.value index)
    else
      { problem = { kind = "attribute"; inherit name; available = attributesOf result.value; }; };

  attributesOf = value: if builtins.isAttrs value then builtins.attrNames value else [ ];

  # --- what a value is -----------------------------------------------------------------------------

  isDerivation = value: builtins.isAttrs value && (value.type or null) == "derivation";
  plain = builtins.unsafeDiscardStringContext;

  describeDerivation = derivation: {
    name = plain derivation.name;
    drvPath = plain derivation.drvPath;
    system = derivation.system or null;
    hook =
      if builtins.isString (derivation.shellHook or null) then
        {
          text = plain derivation.shellHook;
          needs = builtins.mapAttrs (_: needed: needed.outputs or [ ]) (builtins.getContext derivation.shellHook);
        }
      else
        null;
  };

  describe =
    value:
    if isDerivation value then
      {
        kind = "derivation";
        self = describeDerivation value;
        env = if isDerivation (value.env or null) then describeDerivation value.env else null;
      }
    else
      {
        kind = "value";
        type = builtins.typeOf value;
        attributes = attributesOf value;
        length = if builtins.isList value then builtins.length value else null;
      };

  inspect =
    file:
    let
      result = builtins.foldl' select (call (read (/. + file))) request.attribute;
    in
    result.problem or (describe result.value);

  # --- telling it ----------------------------------------------------------------------------------

  say = text: builtins.trace "${request.mark} ${text}";
  tell =
    count: file:
    let
      description = builtins.toJSON (inspect file);
    in
    say "begin" (builtins.seq description (say "end ${description}" (count + 1)));
in
builtins.foldl' tell 0 request.files
