/** The sizes drawn, in pixels: those of the freedesktop icon themes, of Windows and of macOS. */
export const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

/** Windows shows nothing larger. */
const icoSizes = sizes.filter((size) => size <= 256);

/** Apple's names of the sizes that may hold a PNG. */
const icnsTypes = /** @type {const} */ ([
  [128, 'ic07'],
  [256, 'ic08'],
  [512, 'ic09'],
  [1024, 'ic10'],
]);

/**
 * @param {ReadonlyMap<number, Buffer>} pictures
 * @param {number} size
 */
function pictureOf(pictures, size) {
  const png = pictures.get(size);
  if (png === undefined) throw new Error(`图标缺 ${size} 像素的一张。`);
  return png;
}

/**
 * A Windows icon: a directory of 16 bytes an entry, then the PNGs (Windows Vista and later read them as they are).
 * @param {ReadonlyMap<number, Buffer>} pictures by size in pixels
 */
export function ico(pictures) {
  const pngs = icoSizes.map((size) => pictureOf(pictures, size));
  const head = Buffer.alloc(6 + 16 * pngs.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pngs.length, 4);
  let offset = head.length;
  pngs.forEach((png, index) => {
    const at = 6 + 16 * index;
    // 0 stands for 256.
    const side = (icoSizes[index] ?? 0) % 256;
    head.writeUInt8(side, at);
    head.writeUInt8(side, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pngs]);
}

/**
 * A macOS icon: each PNG behind its type and length, all behind the length of the whole.
 * @param {ReadonlyMap<number, Buffer>} pictures by size in pixels
 */
export function icns(pictures) {
  const parts = icnsTypes.map(([size, type]) => chunk(type, pictureOf(pictures, size)));
  return chunk('icns', Buffer.concat(parts));
}

/**
 * @param {string} type four letters
 * @param {Buffer} body
 */
function chunk(type, body) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(head.length + body.length, 4);
  return Buffer.concat([head, body]);
}
