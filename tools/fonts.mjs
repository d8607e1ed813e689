// Makes the fonts of the printed documents: Noto Sans with the letters of Uzbek, Russian and English alone, 629 KB → some 35 KB a face.
// The result is committed; run it again only when the set of letters changes:  npm ci --prefix tools/fonts && node tools/fonts.mjs
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const here = import.meta.dirname;
const require = createRequire(join(here, 'fonts', 'package.json'));
const subsetFont = require('subset-font');
const source = join(here, 'fonts', 'node_modules', '@expo-google-fonts', 'noto-sans');
const target = join(here, '..', 'src', 'TalentPark.Infrastructure', 'Documents', 'Fonts');

const ranges = [
  [0x20, 0x7e],
  [0xa0, 0xac], [0xae, 0xff], // Latin-1 but the soft hyphen: an invisible letter has no place on a signed paper
  [0x100, 0x17f],
  [0x18f, 0x18f], [0x1e6, 0x1e7], [0x218, 0x21b], [0x259, 0x259], // Ə Ǧ Ș Ț
  [0x2b9, 0x2bc], // ʻ of oʻ gʻ, ʼ of the tutuq
  [0x300, 0x304], [0x306, 0x308], [0x30a, 0x30c], [0x327, 0x328],
  [0x400, 0x45f], [0x462, 0x463], [0x490, 0x493], [0x49a, 0x49d], [0x4a2, 0x4a3], [0x4ae, 0x4b3], [0x4b6, 0x4bb], [0x4d8, 0x4d9], [0x4e2, 0x4e3], [0x4e8, 0x4e9], [0x4ee, 0x4ef], // Russian, Uzbek қ ғ ҳ ў, and the neighbours' names
  [0x2010, 0x2015], [0x2018, 0x201e], [0x2020, 0x2022], [0x2026, 0x2026], [0x202f, 0x202f], [0x2030, 0x2030], [0x2032, 0x2033], [0x2039, 0x203a],
  [0x20ac, 0x20ac], [0x2116, 0x2116], [0x2122, 0x2122], [0x2212, 0x2212],
  [0xfffd, 0xfffd], // stands for any letter that is not here
];
const letters = ranges.map(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('')).join('');

for (const [folder, name] of [['400Regular', 'Regular'], ['600SemiBold', 'SemiBold']]) {
  const whole = await readFile(join(source, folder, `NotoSans_${folder}.ttf`));
  const part = await subsetFont(whole, letters, { targetFormat: 'truetype', noLayoutClosure: true });
  const bare = without(part, ['GDEF', 'GPOS', 'GSUB', 'STAT', 'gasp', 'prep']);
  await writeFile(join(target, `NotoSans-${name}.ttf`), bare);
  console.log(`NotoSans-${name}.ttf ${whole.length} → ${bare.length} bytes`);
}

await writeFile(join(target, 'OFL.txt'), await readFile(join(source, 'LICENSE_FONT')));

/** The font without some of its tables. Text is set letter by letter and unhinted, so layout and hinting tables would only make each document heavier. */
function without(font, names) {
  const all = Array.from({ length: font.readUInt16BE(4) }, (_, i) => font.subarray(12 + 16 * i, 28 + 16 * i));
  const kept = all.filter(entry => !names.includes(entry.toString('latin1', 0, 4)));
  const power = 2 ** Math.floor(Math.log2(kept.length));
  const head = Buffer.alloc(12 + 16 * kept.length);
  font.copy(head, 0, 0, 4);
  head.writeUInt16BE(kept.length, 4);
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((kept.length - power) * 16, 10);
  const parts = [head];
  let offset = head.length;
  let headTable;
  kept.forEach((entry, i) => {
    const name = entry.toString('latin1', 0, 4);
    const length = entry.readUInt32BE(12);
    const table = Buffer.alloc(Math.ceil(length / 4) * 4);
    font.copy(table, 0, entry.readUInt32BE(8), entry.readUInt32BE(8) + length);
    if (name === 'head') {
      table.writeUInt32BE(0, 8);
      headTable = table;
    }

    entry.copy(head, 12 + 16 * i, 0, 4);
    head.writeUInt32BE(sum(table), 16 + 16 * i);
    head.writeUInt32BE(offset, 20 + 16 * i);
    head.writeUInt32BE(length, 24 + 16 * i);
    parts.push(table);
    offset += table.length;
  });
  headTable.writeUInt32BE((0xb1b0afba - sum(Buffer.concat(parts)) + 2 ** 32) % 2 ** 32, 8);
  return Buffer.concat(parts);
}

/** The checksum of a table: its 32-bit words together. */
function sum(table) {
  let total = 0;
  for (let i = 0; i < table.length; i += 4) {
    total = (total + table.readUInt32BE(i)) % 2 ** 32;
  }

  return total;
}
