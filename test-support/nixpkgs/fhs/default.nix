# FHS environments: the two builders that nixpkgs has, over one root file system.
self: _super:

let
  rootfs = import ./rootfs.nix self;
  bubblewrap = import ./bubblewrap.nix { inherit self rootfs; };
  chroot = import ./chroot.nix { inherit self rootfs; };
in
{
  buildFHSEnv = bubblewrap;
  buildFHSEnvBubblewrap = bubblewrap;
  buildFHSEnvChroot = chroot;
}
