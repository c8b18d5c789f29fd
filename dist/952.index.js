export const id = 952;
export const ids = [952];
export const modules = {

/***/ 9952:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   unifiedDiff: () => (/* binding */ unifiedDiff)
/* harmony export */ });
/* harmony import */ var diff__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7291);
/** Unified diffs, as `git diff` prints them. */

/** @returns the diff from one text of a file to the other (null: no file); null where they are the same. */
function unifiedDiff(path, before, after) {
    if (before === after)
        return null;
    const patch = (0,diff__WEBPACK_IMPORTED_MODULE_0__/* .createTwoFilesPatch */ .ss)(before === null ? '/dev/null' : `a/${path}`, `b/${path}`, before ?? '', after, '', '', {
        context: 3,
    });
    // The library begins with a ruler that `git apply` does not know.
    return patch.replace(/^=+\n/, '').replace(/^(---|\+\+\+) ([^\t\n]*)\t?$/gm, '$1 $2');
}


/***/ })

};
