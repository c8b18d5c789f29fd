/* The first program inside environments since 2024: static, so that it starts whatever the loader's state is.
   The one of nixpkgs first runs ldconfig; the host's libraries need no cache here. */
#include <stdio.h>
#include <unistd.h>

int main(int argc, char **argv) {
  (void)argc;
  argv[0] = "/init";
  execv("/init", argv);
  perror("container-init: /init");
  return 1;
}
