# Unpack a tarball into the store, checked against a hash where one is given ("" means none), and say where.
# The name is the one that flakes use, so that a tree which is there already is not fetched again.
{ url, sha256 }:

"${builtins.fetchTarball ({ inherit url; name = "source"; } // (if sha256 == "" then { } else { inherit sha256; }))}"
