export const id = 395;
export const ids = [395];
export const modules = {

/***/ 9395:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ examine),
  j: () => (/* binding */ fixFor),
  librariesMissedIn: () => (/* binding */ librariesMissedIn),
  packageInWords: () => (/* reexport */ packageInWords),
  packageOf: () => (/* reexport */ packageOf)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/asset.ts
var asset = __webpack_require__(8031);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/fhs/run.ts + 1 modules
var run = __webpack_require__(7379);
;// CONCATENATED MODULE: ./src/fhs/doctor/elf.ts
/** What the dynamic loader reads of an ELF file: https://man7.org/linux/man-pages/man5/elf.5.html */
const headerSize = 64;
const segment = { load: 1, dynamic: 2 };
const tag = { end: 0n, needed: 1n, strings: 5n, stringsSize: 10n, rpath: 15n, runpath: 29n };
/** Null for anything else: no ELF file, a static program, an object file, one for another byte order, a damaged one. */
async function readDynamicFile(read) {
    const header = await read(0, headerSize);
    const isLittleElf = header.length === headerSize &&
        header[0] === 0x7f &&
        header[1] === 0x45 &&
        header[2] === 0x4c &&
        header[3] === 0x46 &&
        header[5] === 1;
    const bits = header[4] === 1 ? 32 : header[4] === 2 ? 64 : null;
    if (!isLittleElf || bits === null)
        return null;
    try {
        return await readSections(viewOf(header), bits, read);
    }
    catch (error) {
        // A DataView was asked for bytes that the file does not have.
        if (error instanceof RangeError)
            return null;
        throw error;
    }
}
async function readSections(header, bits, read) {
    const wide = bits === 64;
    const word = (view, at) => (wide ? view.getBigUint64(at, true) : BigInt(view.getUint32(at, true)));
    const count = header.getUint16(wide ? 56 : 44, true);
    const size = header.getUint16(wide ? 54 : 42, true);
    const table = viewOf(await read(inFile(word(header, wide ? 32 : 28)), inFile(BigInt(count * size))));
    const segments = Array.from({ length: count }, (_, index) => {
        const at = index * size;
        return {
            type: table.getUint32(at, true),
            offset: word(table, at + (wide ? 8 : 4)),
            address: word(table, at + (wide ? 16 : 8)),
            size: word(table, at + (wide ? 32 : 16)),
        };
    });
    const dynamic = segments.find(({ type }) => type === segment.dynamic);
    if (dynamic === undefined)
        return null;
    const entries = viewOf(await read(inFile(dynamic.offset), inFile(dynamic.size)));
    const step = bits / 8;
    const found = [];
    for (let at = 0; at + 2 * step <= entries.byteLength && word(entries, at) !== tag.end; at += 2 * step) {
        found.push({ tag: word(entries, at), value: word(entries, at + step) });
    }
    const entry = (wanted) => found.find((one) => one.tag === wanted)?.value ?? null;
    const address = entry(tag.strings);
    const home = segments.find((one) => one.type === segment.load && address !== null && address >= one.address && address < one.address + one.size);
    if (address === null || home === undefined)
        return null;
    const strings = await read(inFile(address - home.address + home.offset), inFile(entry(tag.stringsSize) ?? 0n));
    const textAt = (value) => {
        const start = inFile(value);
        const end = strings.indexOf(0, start);
        return new TextDecoder().decode(strings.subarray(start, end === -1 ? strings.length : end));
    };
    const path = entry(tag.runpath) ?? entry(tag.rpath);
    return {
        bits,
        needed: found.filter((one) => one.tag === tag.needed).map((one) => textAt(one.value)),
        searchPath: path === null
            ? []
            : textAt(path)
                .split(':')
                .filter((folder) => folder !== ''),
    };
}
function viewOf(bytes) {
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
/** An offset or a size that can be meant. */
function inFile(value) {
    if (value > BigInt(Number.MAX_SAFE_INTEGER))
        throw new RangeError('beyond any file');
    return Number(value);
}

// EXTERNAL MODULE: ./src/syntax/index.ts + 20 modules
var syntax = __webpack_require__(2902);
;// CONCATENATED MODULE: ./src/fhs/doctor/fix.ts

/**
 * @param packages each with its attribute paths in nixpkgs: today's name first, then those of older releases.
 * @returns null where the file writes no list of packages that could be added to.
 */
function addPackages(text, packages) {
    const root = (0,syntax/* parse */.qg)(text);
    const values = (0,syntax/* valuesOf */.sm)(root);
    const found = [];
    (0,syntax/* walk */.GG)(root, (node) => {
        if (node.kind !== 'binding' || node.path.names.length !== 1)
            return;
        const [name] = node.path.names;
        if (name === undefined || (0,syntax/* attributeNameText */.FJ)(name) !== 'targetPkgs')
            return;
        const list = packageList(values, node.value, null);
        if (list !== null)
            found.push(list);
    });
    const [place] = found;
    return place === undefined ? null : append(text, place, packages);
}
function packageList(values, expression, nixpkgs) {
    const node = values.origin(expression);
    switch (node.kind) {
        case 'lambda':
            return node.parameter.kind === 'name' ? packageList(values, node.body, node.parameter.text) : null;
        case 'with':
        case 'let':
            return packageList(values, node.body, nixpkgs);
        case 'binary':
            return node.operator === '++'
                ? (packageList(values, node.left, nixpkgs) ?? packageList(values, node.right, nixpkgs))
                : null;
        case 'list':
            return nixpkgs === null ? null : { list: node, nixpkgs };
        default:
            return null;
    }
}
function append(text, { list, nixpkgs }, packages) {
    const items = packages.map((names) => {
        const paths = names.map((name) => `${nixpkgs}.${name}`);
        return paths.length === 1 ? paths.join('') : `(${paths.join(' or ')})`;
    });
    const last = list.items.at(-1);
    const lineStart = text.lastIndexOf('\n', last?.from ?? 0) + 1;
    const indent = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? '';
    // Where the items stand below each other, so do the new ones.
    const separator = last !== undefined && lineStart + indent.length === last.from ? `\n${indent}` : ' ';
    const range = (0,syntax/* lineIndex */.Dp)(text).range(last?.to ?? list.from + 1, last?.to ?? list.from + 1);
    return {
        kind: 'suggested',
        title: `Add ${packages.map(([name]) => name).join(', ')} to targetPkgs`,
        edits: [{ range, text: items.map((item) => separator + item).join('') }],
    };
}

;// CONCATENATED MODULE: ./src/fhs/doctor/libraries.json
const libraries_namespaceObject = /*#__PURE__*/JSON.parse('{"U":[{"names":["acl"],"sonames":["libacl.so.1"]},{"names":["alsa-lib"],"sonames":["libasound.so.2"]},{"names":["at-spi2-core","at-spi2-atk"],"sonames":["libatk-1.0.so.0","libatk-bridge-2.0.so.0","libatspi.so.0"]},{"names":["attr"],"sonames":["libattr.so.1"]},{"names":["audit"],"sonames":["libaudit.so.1"]},{"names":["avahi"],"sonames":["libavahi-client.so.3","libavahi-common.so.3"]},{"names":["blas"],"sonames":["libblas.so.3"]},{"names":["bluez"],"sonames":["libbluetooth.so.3"]},{"names":["brotli"],"sonames":["libbrotlicommon.so.1","libbrotlidec.so.1","libbrotlienc.so.1"]},{"names":["bzip2"],"sonames":["libbz2.so.1","libbz2.so.1.0"]},{"names":["cairo"],"sonames":["libcairo.so.2","libcairo-gobject.so.2"]},{"names":["cups"],"sonames":["libcups.so.2","libcupsimage.so.2"]},{"names":["curl"],"sonames":["libcurl.so.4"]},{"names":["cyrus_sasl"],"sonames":["libsasl2.so.3"]},{"names":["db"],"sonames":["libdb-5.3.so"]},{"names":["dbus"],"sonames":["libdbus-1.so.3"]},{"names":["dbus-glib"],"sonames":["libdbus-glib-1.so.2"]},{"names":["e2fsprogs"],"sonames":["libext2fs.so.2","libe2p.so.2","libss.so.2"]},{"names":["elfutils"],"sonames":["libelf.so.1","libdw.so.1","libasm.so.1"]},{"names":["enchant"],"sonames":["libenchant-2.so.2"]},{"names":["expat"],"sonames":["libexpat.so.1"]},{"names":["ffmpeg"],"sonames":["libavcodec.so.61","libavformat.so.61","libavutil.so.59","libswscale.so.8","libswresample.so.5"]},{"names":["flac"],"sonames":["libFLAC.so.12","libFLAC.so.14"]},{"names":["fontconfig"],"sonames":["libfontconfig.so.1"]},{"names":["freeglut"],"sonames":["libglut.so.3"]},{"names":["freetds"],"sonames":["libsybdb.so.5"]},{"names":["freetype"],"sonames":["libfreetype.so.6"]},{"names":["fribidi"],"sonames":["libfribidi.so.0"]},{"names":["fuse"],"sonames":["libfuse.so.2"]},{"names":["fuse3"],"sonames":["libfuse3.so.3","libfuse3.so.4"]},{"names":["gdbm"],"sonames":["libgdbm.so.6","libgdbm_compat.so.4"]},{"names":["gdk-pixbuf"],"sonames":["libgdk_pixbuf-2.0.so.0"]},{"names":["ghostscript"],"sonames":["libgs.so.10"]},{"names":["giflib"],"sonames":["libgif.so.7"]},{"names":["glew"],"sonames":["libGLEW.so.2.2"]},{"names":["glfw"],"sonames":["libglfw.so.3"]},{"names":["glib"],"sonames":["libglib-2.0.so.0","libgobject-2.0.so.0","libgio-2.0.so.0","libgmodule-2.0.so.0","libgthread-2.0.so.0"]},{"names":["glibc"],"sonames":["libnss_files.so.2","libthread_db.so.1","libmvec.so.1","libresolv.so.2","libutil.so.1","librt.so.1"]},{"names":["gmp"],"sonames":["libgmp.so.10","libgmpxx.so.4"]},{"names":["gnutls"],"sonames":["libgnutls.so.30"]},{"names":["graphite2"],"sonames":["libgraphite2.so.3"]},{"names":["graphviz"],"sonames":["libgvc.so.6"]},{"names":["gst_all_1.gst-plugins-base"],"sonames":["libgstapp-1.0.so.0","libgstaudio-1.0.so.0","libgstgl-1.0.so.0","libgstpbutils-1.0.so.0","libgstvideo-1.0.so.0"]},{"names":["gst_all_1.gstreamer"],"sonames":["libgstreamer-1.0.so.0","libgstbase-1.0.so.0"]},{"names":["gtk2"],"sonames":["libgtk-x11-2.0.so.0","libgdk-x11-2.0.so.0"]},{"names":["gtk3"],"sonames":["libgtk-3.so.0","libgdk-3.so.0"]},{"names":["gtk4"],"sonames":["libgtk-4.so.1"]},{"names":["harfbuzz"],"sonames":["libharfbuzz.so.0","libharfbuzz-icu.so.0"]},{"names":["hdf5"],"sonames":["libhdf5.so.310"]},{"names":["hidapi"],"sonames":["libhidapi-hidraw.so.0","libhidapi-libusb.so.0"]},{"names":["hunspell"],"sonames":["libhunspell-1.7.so.0"]},{"names":["hwloc"],"sonames":["libhwloc.so.15"]},{"names":["icu"],"sonames":["libicudata.so.76","libicui18n.so.76","libicuuc.so.76"]},{"names":["imagemagick"],"sonames":["libMagickCore-7.Q16HDRI.so.10","libMagickWand-7.Q16HDRI.so.10"]},{"names":["json-glib"],"sonames":["libjson-glib-1.0.so.0"]},{"names":["keyutils"],"sonames":["libkeyutils.so.1"]},{"names":["kmod"],"sonames":["libkmod.so.2"]},{"names":["krb5"],"sonames":["libkrb5.so.3","libgssapi_krb5.so.2","libk5crypto.so.3","libkrb5support.so.0","libcom_err.so.3"]},{"names":["lame"],"sonames":["libmp3lame.so.0"]},{"names":["lapack"],"sonames":["liblapack.so.3"]},{"names":["lcms2"],"sonames":["liblcms2.so.2"]},{"names":["stdenv.cc.cc.lib"],"sonames":["libstdc++.so.6","libgcc_s.so.1","libgomp.so.1","libatomic.so.1","libitm.so.1","libquadmath.so.0","libasan.so.8","libubsan.so.1"]},{"names":["gfortran.cc.lib"],"sonames":["libgfortran.so.5"]},{"names":["libpq","postgresql.lib"],"sonames":["libpq.so.5"]},{"names":["libaio"],"sonames":["libaio.so.1"]},{"names":["libappindicator-gtk3"],"sonames":["libappindicator3.so.1"]},{"names":["libarchive"],"sonames":["libarchive.so.13"]},{"names":["libbsd"],"sonames":["libbsd.so.0"]},{"names":["libcanberra-gtk3"],"sonames":["libcanberra.so.0","libcanberra-gtk3.so.0"]},{"names":["libcap"],"sonames":["libcap.so.2"]},{"names":["libcap_ng"],"sonames":["libcap-ng.so.0"]},{"names":["libdecor"],"sonames":["libdecor-0.so.0"]},{"names":["libdrm"],"sonames":["libdrm.so.2","libdrm_amdgpu.so.1","libdrm_intel.so.1","libdrm_nouveau.so.2","libdrm_radeon.so.1"]},{"names":["libedit"],"sonames":["libedit.so.0"]},{"names":["libepoxy"],"sonames":["libepoxy.so.0"]},{"names":["libevdev"],"sonames":["libevdev.so.2"]},{"names":["libevent"],"sonames":["libevent-2.1.so.7"]},{"names":["libexif"],"sonames":["libexif.so.12"]},{"names":["libfabric"],"sonames":["libfabric.so.1"]},{"names":["libffi"],"sonames":["libffi.so.8"]},{"names":["libffi_3_3"],"sonames":["libffi.so.7"]},{"names":["libftdi1"],"sonames":["libftdi1.so.2"]},{"names":["libgcrypt"],"sonames":["libgcrypt.so.20"]},{"names":["libgit2"],"sonames":["libgit2.so.1.9"]},{"names":["libGL"],"sonames":["libGL.so.1","libGLX.so.0","libEGL.so.1","libGLESv1_CM.so.1","libGLESv2.so.2","libOpenGL.so.0","libGLdispatch.so.0"]},{"names":["libGLU"],"sonames":["libGLU.so.1"]},{"names":["libgpg-error"],"sonames":["libgpg-error.so.0"]},{"names":["libgudev"],"sonames":["libgudev-1.0.so.0"]},{"names":["libheif"],"sonames":["libheif.so.1"]},{"names":["libice","xorg.libICE"],"sonames":["libICE.so.6"]},{"names":["libidn2"],"sonames":["libidn2.so.0"]},{"names":["libinput"],"sonames":["libinput.so.10"]},{"names":["libjack2"],"sonames":["libjack.so.0"]},{"names":["libjpeg"],"sonames":["libjpeg.so.62","libturbojpeg.so.0"]},{"names":["libmd"],"sonames":["libmd.so.0"]},{"names":["libmysqlclient"],"sonames":["libmariadb.so.3"]},{"names":["libnl"],"sonames":["libnl-3.so.200","libnl-route-3.so.200","libnl-genl-3.so.200"]},{"names":["libnotify"],"sonames":["libnotify.so.4"]},{"names":["libnsl"],"sonames":["libnsl.so.1","libnsl.so.3"]},{"names":["libogg"],"sonames":["libogg.so.0"]},{"names":["libopus"],"sonames":["libopus.so.0"]},{"names":["libpcap"],"sonames":["libpcap.so.1"]},{"names":["libpciaccess","xorg.libpciaccess"],"sonames":["libpciaccess.so.0"]},{"names":["libpng"],"sonames":["libpng16.so.16"]},{"names":["libpng12"],"sonames":["libpng12.so.0"]},{"names":["libpsl"],"sonames":["libpsl.so.5"]},{"names":["libpsm2"],"sonames":["libpsm2.so.2"]},{"names":["libpulseaudio"],"sonames":["libpulse.so.0","libpulse-simple.so.0","libpulse-mainloop-glib.so.0"]},{"names":["librsvg"],"sonames":["librsvg-2.so.2"]},{"names":["libsamplerate"],"sonames":["libsamplerate.so.0"]},{"names":["libseccomp"],"sonames":["libseccomp.so.2"]},{"names":["libsecret"],"sonames":["libsecret-1.so.0"]},{"names":["libselinux"],"sonames":["libselinux.so.1"]},{"names":["libsepol"],"sonames":["libsepol.so.2"]},{"names":["libsm","xorg.libSM"],"sonames":["libSM.so.6"]},{"names":["libsndfile"],"sonames":["libsndfile.so.1"]},{"names":["libsodium"],"sonames":["libsodium.so.23","libsodium.so.26"]},{"names":["libsoup_2_4","libsoup"],"sonames":["libsoup-2.4.so.1"]},{"names":["libsoup_3"],"sonames":["libsoup-3.0.so.0"]},{"names":["libssh2"],"sonames":["libssh2.so.1"]},{"names":["libtheora"],"sonames":["libtheora.so.0"]},{"names":["libtiff"],"sonames":["libtiff.so.6"]},{"names":["libtirpc"],"sonames":["libtirpc.so.3"]},{"names":["libtool"],"sonames":["libltdl.so.7"]},{"names":["libunwind"],"sonames":["libunwind.so.8"]},{"names":["liburing"],"sonames":["liburing.so.2"]},{"names":["libusb-compat-0_1"],"sonames":["libusb-0.1.so.4"]},{"names":["libusb1"],"sonames":["libusb-1.0.so.0"]},{"names":["libuv"],"sonames":["libuv.so.1"]},{"names":["libv4l"],"sonames":["libv4l1.so.0","libv4l2.so.0"]},{"names":["libva"],"sonames":["libva.so.2","libva-drm.so.2","libva-glx.so.2","libva-wayland.so.2","libva-x11.so.2"]},{"names":["libvdpau"],"sonames":["libvdpau.so.1"]},{"names":["libvorbis"],"sonames":["libvorbis.so.0","libvorbisenc.so.2","libvorbisfile.so.3"]},{"names":["libwebp"],"sonames":["libwebp.so.7","libwebpdemux.so.2","libwebpmux.so.3","libsharpyuv.so.0"]},{"names":["libx11","xorg.libX11"],"sonames":["libX11.so.6","libX11-xcb.so.1"]},{"names":["libxau","xorg.libXau"],"sonames":["libXau.so.6"]},{"names":["libxaw","xorg.libXaw"],"sonames":["libXaw.so.7"]},{"names":["libxcb","xorg.libxcb"],"sonames":["libxcb.so.1","libxcb-composite.so.0","libxcb-damage.so.0","libxcb-dpms.so.0","libxcb-dri2.so.0","libxcb-dri3.so.0","libxcb-glx.so.0","libxcb-present.so.0","libxcb-randr.so.0","libxcb-record.so.0","libxcb-render.so.0","libxcb-res.so.0","libxcb-screensaver.so.0","libxcb-shape.so.0","libxcb-shm.so.0","libxcb-sync.so.1","libxcb-xfixes.so.0","libxcb-xinerama.so.0","libxcb-xinput.so.0","libxcb-xkb.so.1","libxcb-xtest.so.0","libxcb-xv.so.0"]},{"names":["libxcomposite","xorg.libXcomposite"],"sonames":["libXcomposite.so.1"]},{"names":["libxcrypt-legacy","libxcrypt"],"sonames":["libcrypt.so.1"]},{"names":["libxcrypt"],"sonames":["libcrypt.so.2"]},{"names":["libxcursor","xorg.libXcursor"],"sonames":["libXcursor.so.1"]},{"names":["libxdamage","xorg.libXdamage"],"sonames":["libXdamage.so.1"]},{"names":["libxdmcp","xorg.libXdmcp"],"sonames":["libXdmcp.so.6"]},{"names":["libxext","xorg.libXext"],"sonames":["libXext.so.6"]},{"names":["libxfixes","xorg.libXfixes"],"sonames":["libXfixes.so.3"]},{"names":["libxft","xorg.libXft"],"sonames":["libXft.so.2"]},{"names":["libxi","xorg.libXi"],"sonames":["libXi.so.6"]},{"names":["libxinerama","xorg.libXinerama"],"sonames":["libXinerama.so.1"]},{"names":["libxkbcommon"],"sonames":["libxkbcommon.so.0","libxkbcommon-x11.so.0"]},{"names":["libxkbfile","xorg.libxkbfile"],"sonames":["libxkbfile.so.1"]},{"names":["libxml2"],"sonames":["libxml2.so.2","libxml2.so.16"]},{"names":["libxmu","xorg.libXmu"],"sonames":["libXmu.so.6","libXmuu.so.1"]},{"names":["libxpm","xorg.libXpm"],"sonames":["libXpm.so.4"]},{"names":["libxrandr","xorg.libXrandr"],"sonames":["libXrandr.so.2"]},{"names":["libxrender","xorg.libXrender"],"sonames":["libXrender.so.1"]},{"names":["libxres","xorg.libXres"],"sonames":["libXRes.so.1"]},{"names":["libxscrnsaver","xorg.libXScrnSaver"],"sonames":["libXss.so.1"]},{"names":["libxshmfence","xorg.libxshmfence"],"sonames":["libxshmfence.so.1"]},{"names":["libxslt"],"sonames":["libxslt.so.1","libexslt.so.0"]},{"names":["libxt","xorg.libXt"],"sonames":["libXt.so.6"]},{"names":["libxtst","xorg.libXtst"],"sonames":["libXtst.so.6"]},{"names":["libxv","xorg.libXv"],"sonames":["libXv.so.1"]},{"names":["libxvmc","xorg.libXvMC"],"sonames":["libXvMC.so.1"]},{"names":["libxxf86vm","xorg.libXxf86vm"],"sonames":["libXxf86vm.so.1"]},{"names":["libyaml"],"sonames":["libyaml-0.so.2"]},{"names":["pam","linux-pam"],"sonames":["libpam.so.0","libpam_misc.so.0"]},{"names":["lm_sensors"],"sonames":["libsensors.so.5"]},{"names":["lz4"],"sonames":["liblz4.so.1"]},{"names":["lzo"],"sonames":["liblzo2.so.2"]},{"names":["libgbm","mesa"],"sonames":["libgbm.so.1"]},{"names":["mesa"],"sonames":["libglapi.so.0"]},{"names":["motif"],"sonames":["libXm.so.4"]},{"names":["mpfr"],"sonames":["libmpfr.so.6"]},{"names":["mpich"],"sonames":["libmpi.so.12"]},{"names":["mtdev"],"sonames":["libmtdev.so.1"]},{"names":["munge"],"sonames":["libmunge.so.2"]},{"names":["ncurses"],"sonames":["libncursesw.so.6","libtinfo.so.6","libncurses.so.6","libtinfow.so.6"]},{"names":["ncurses5"],"sonames":["libncurses.so.5","libncursesw.so.5","libtinfo.so.5"]},{"names":["nettle"],"sonames":["libnettle.so.8","libhogweed.so.6"]},{"names":["nghttp2"],"sonames":["libnghttp2.so.14"]},{"names":["nspr"],"sonames":["libnspr4.so","libplc4.so","libplds4.so"]},{"names":["nss"],"sonames":["libnss3.so","libnssutil3.so","libsmime3.so","libssl3.so"]},{"names":["numactl"],"sonames":["libnuma.so.1"]},{"names":["linuxPackages.nvidia_x11"],"sonames":["libcuda.so.1","libnvidia-ml.so.1","libnvcuvid.so.1","libnvidia-encode.so.1"]},{"names":["ocl-icd"],"sonames":["libOpenCL.so.1"]},{"names":["openal"],"sonames":["libopenal.so.1"]},{"names":["openblas"],"sonames":["libopenblas.so.0"]},{"names":["openjpeg"],"sonames":["libopenjp2.so.7"]},{"names":["openldap"],"sonames":["libldap.so.2","liblber.so.2"]},{"names":["openmpi"],"sonames":["libmpi.so.40","libmpi_mpifh.so.40"]},{"names":["openssl"],"sonames":["libssl.so.3","libcrypto.so.3"]},{"names":["openssl_1_1"],"sonames":["libssl.so.1.1","libcrypto.so.1.1"]},{"names":["osmesa","mesa.osmesa"],"sonames":["libOSMesa.so.8"]},{"names":["p11-kit"],"sonames":["libp11-kit.so.0"]},{"names":["pango"],"sonames":["libpango-1.0.so.0","libpangocairo-1.0.so.0","libpangoft2-1.0.so.0","libpangoxft-1.0.so.0"]},{"names":["pciutils"],"sonames":["libpci.so.3"]},{"names":["pcre"],"sonames":["libpcre.so.1","libpcrecpp.so.0"]},{"names":["pcre2"],"sonames":["libpcre2-8.so.0","libpcre2-16.so.0"]},{"names":["pcsclite"],"sonames":["libpcsclite.so.1"]},{"names":["pipewire"],"sonames":["libpipewire-0.3.so.0"]},{"names":["pixman"],"sonames":["libpixman-1.so.0"]},{"names":["pmix"],"sonames":["libpmix.so.2"]},{"names":["poppler"],"sonames":["libpoppler.so.148"]},{"names":["portaudio"],"sonames":["libportaudio.so.2"]},{"names":["portmidi"],"sonames":["libportmidi.so.0","libportmidi.so.2"]},{"names":["rdma-core"],"sonames":["libibverbs.so.1","librdmacm.so.1","libibumad.so.3","libmlx4.so.1","libmlx5.so.1","libefa.so.1"]},{"names":["readline"],"sonames":["libreadline.so.8"]},{"names":["readline70"],"sonames":["libreadline.so.7"]},{"names":["SDL2"],"sonames":["libSDL2-2.0.so.0"]},{"names":["slurm"],"sonames":["libpmi.so.0","libpmi2.so.0","libslurm.so.42"]},{"names":["speechd"],"sonames":["libspeechd.so.2"]},{"names":["speex"],"sonames":["libspeex.so.1"]},{"names":["sqlite"],"sonames":["libsqlite3.so.0"]},{"names":["systemd"],"sonames":["libsystemd.so.0","libudev.so.1"]},{"names":["tbb_2022","tbb"],"sonames":["libtbb.so.12"]},{"names":["tbb_2020"],"sonames":["libtbb.so.2"]},{"names":["tcl"],"sonames":["libtcl8.6.so"]},{"names":["tk"],"sonames":["libtk8.6.so"]},{"names":["tslib"],"sonames":["libts.so.0"]},{"names":["ucx"],"sonames":["libucp.so.0","libucs.so.0","libuct.so.0","libucm.so.0"]},{"names":["unixODBC"],"sonames":["libodbc.so.2","libodbcinst.so.2"]},{"names":["util-linux"],"sonames":["libuuid.so.1","libblkid.so.1","libmount.so.1","libsmartcols.so.1","libfdisk.so.1"]},{"names":["vulkan-loader"],"sonames":["libvulkan.so.1"]},{"names":["wayland"],"sonames":["libwayland-client.so.0","libwayland-cursor.so.0","libwayland-egl.so.1","libwayland-server.so.0"]},{"names":["webkitgtk_4_1","webkitgtk"],"sonames":["libwebkit2gtk-4.1.so.0"]},{"names":["libxcb-util","xorg.xcbutil"],"sonames":["libxcb-util.so.1"]},{"names":["libxcb-cursor","xorg.xcbutilcursor"],"sonames":["libxcb-cursor.so.0"]},{"names":["libxcb-image","xorg.xcbutilimage"],"sonames":["libxcb-image.so.0"]},{"names":["libxcb-keysyms","xorg.xcbutilkeysyms"],"sonames":["libxcb-keysyms.so.1"]},{"names":["libxcb-render-util","xorg.xcbutilrenderutil"],"sonames":["libxcb-render-util.so.0"]},{"names":["libxcb-wm","xorg.xcbutilwm"],"sonames":["libxcb-icccm.so.4","libxcb-ewmh.so.2"]},{"names":["xz"],"sonames":["liblzma.so.5"]},{"names":["zeromq"],"sonames":["libzmq.so.5"]},{"names":["zlib"],"sonames":["libz.so.1"]},{"names":["zstd"],"sonames":["libzstd.so.1"]}]}');
;// CONCATENATED MODULE: ./src/fhs/doctor/libraries.ts
/** Which package of nixpkgs brings a shared library that conda packages expect of the system. */

const libraries_packages = new Map(libraries_namespaceObject.U.flatMap(({ names, sonames }) => sonames.map((soname) => [soname, names])));
/** How many sonames are known. */
const knownSonames = libraries_packages.size;
/**
 * Attribute paths of nixpkgs, today's name first, then those of older releases; null for a library that is not known.
 * @param soname as a program asks for it: `libX11.so.6`.
 */
function packageOf(soname) {
    return libraries_packages.get(soname) ?? null;
}
/** `libx11 or, in an older nixpkgs, xorg.libX11`. @param names as `packageOf` gives them. */
function packageInWords(names) {
    return names.join(' or, in an older nixpkgs, ');
}

;// CONCATENATED MODULE: ./src/fhs/doctor/resolve.ts
/** Which libraries the files of a conda prefix ask for in vain: the loader's search, over data. */

/**
 * @param prefix absolute. Its `lib` is searched for every file, because it is in the DT_RPATH of the interpreter that loads them.
 * @param system the names of the libraries that the env itself has, by word size.
 */
function resolveLibraries(files, prefix, system) {
    const inPrefix = new Set([...files].map(([path, { bits }]) => `${bits} ${(0,external_node_path_.basename)(path)}`));
    const missing = new Map();
    const elsewhere = new Map();
    for (const [path, file] of files) {
        for (const soname of file.needed) {
            if (soname.includes('/') || isFound(files, prefix, path, file, soname) || system.get(file.bits)?.has(soname))
                continue;
            const key = `${file.bits} ${soname}`;
            const where = inPrefix.has(key) ? elsewhere : missing;
            where.set(key, [...(where.get(key) ?? []), path]);
        }
    }
    return { missing: listed(missing), elsewhere: listed(elsewhere) };
}
function isFound(files, prefix, path, { bits, searchPath }, soname) {
    const folders = [...searchPath.map((folder) => expand(folder, path, bits)), `${prefix}/lib`];
    return folders.some((folder) => files.get((0,external_node_path_.normalize)(`${folder}/${soname}`))?.bits === bits);
}
/** https://man7.org/linux/man-pages/man8/ld.so.8.html, "Dynamic string tokens" */
function expand(folder, path, bits) {
    return folder
        .replace(/\$(?:ORIGIN\b|\{ORIGIN\})/g, () => (0,external_node_path_.dirname)(path))
        .replace(/\$(?:LIB\b|\{LIB\})/g, bits === 64 ? 'lib64' : 'lib');
}
function listed(found) {
    return [...found]
        .map(([key, neededBy]) => ({
        soname: key.slice(3),
        bits: key.startsWith('32') ? 32 : 64,
        neededBy: [...neededBy].sort(),
    }))
        .sort((a, b) => a.soname.localeCompare(b.soname) || a.bits - b.bits);
}

;// CONCATENATED MODULE: ./src/fhs/doctor/index.ts
/** The shared libraries that a conda prefix needs and the FHS env does not have, and what to do about each. */









const listScript = (0,asset/* assetPath */.Q)(__webpack_require__.ab + "env-libraries.sh");
/** Other environments and the cache of packages are no part of a prefix; a sysroot is for compilers, not for the loader. */
const notPartOf = /^(?:envs|pkgs)\/|(?:^|\/)sysroot\//;
/**
 * Look at every dynamic file under a conda prefix. Takes some seconds where the prefix has fifty thousand files.
 * @param prefix absolute; as the env shows it, so is it outside.
 */
async function examine(world, provision, prefix) {
    const root = await world.files.realPath(prefix);
    const files = await dynamicFiles(world, root);
    const { missing, elsewhere } = resolveLibraries(files, root, await envLibraries(world, provision));
    return { files: files.size, missing: missing.map((one) => ({ ...one, packages: packageOf(one.soname) })), elsewhere };
}
async function dynamicFiles(world, root) {
    const found = new Map();
    const entries = (await world.files.walk(root)).filter(({ path }) => !notPartOf.test(path));
    for (const { path, kind, mode } of entries) {
        if (kind !== 'file' || !mayBeDynamic(path, mode))
            continue;
        const file = await readDynamicFile((offset, length) => world.files.readPart((0,external_node_path_.join)(root, path), offset, length));
        if (file !== null)
            found.set((0,external_node_path_.join)(root, path), file);
    }
    // A library is asked for by its soname, which is a link to the file with the whole version.
    for (const { path, kind } of entries) {
        if (kind !== 'link' || !/\.so(?:\.|$)/.test(path))
            continue;
        const target = await world.files.realPath((0,external_node_path_.join)(root, path)).catch(() => null);
        const file = target === null ? undefined : found.get(target);
        if (file !== undefined)
            found.set((0,external_node_path_.join)(root, path), file);
    }
    return found;
}
/** Of a hundred files in a prefix ninety-five are Python and text: to open each of them takes most of the time. */
function mayBeDynamic(path, mode) {
    return /\.so(?:\.|$)/.test(path) || ((mode & 0o111) !== 0 && !/\.(?:py|sh|pl|js|txt|h|json|html)$/.test(path));
}
async function envLibraries(world, provision) {
    const chunks = [];
    const words = ['bash', '-c', await world.files.read(listScript)];
    const outcome = await (0,run/* runInside */._)(world, provision, {
        command: { kind: 'words', words },
        cwd: world.cwd,
        stdin: 'none',
        onOutput: (chunk) => chunks.push(chunk),
    });
    if (outcome.kind !== 'finished')
        throw new failure/* Failure */.H(`The libraries of ${provision.name} could not be listed.`);
    const lines = Buffer.concat(chunks).toString('utf8').split('\n');
    const named = (bits) => new Set(lines.filter((line) => line.startsWith(`${bits} `)).map((line) => line.slice(3)));
    return new Map([[32, named(32)], [64, named(64)]]);
}
/** The change to a conda shell file that brings all missing libraries that are known; null where nothing can be changed. */
function fixFor(text, missing) {
    // A 32-bit library comes from multiPkgs, which brings whole package sets: not to be added unasked.
    const packages = missing.flatMap(({ packages, bits }) => (packages === null || bits === 32 ? [] : [packages]));
    const distinct = [...new Map(packages.map((names) => [names.join(' '), names])).values()];
    return distinct.length === 0 ? null : addPackages(text, distinct);
}
/** The libraries that a command's output says could not be loaded, as the dynamic loader and Python say it. */
function librariesMissedIn(output) {
    return [
        ...new Set([...output.matchAll(/\b(lib[^\s:'"/]+\.so[.\d]*): cannot open shared object file/g)].map(([, soname = '']) => soname)),
    ];
}


/***/ })

};
