import sharp from 'sharp';
import { expect, test } from 'vitest';
import { photoLike } from '../../scripts/bench/picture.ts';
import { cleanPhoto, PhotoRefused } from '../../scripts/photo/clean.ts';
import { jpegFacts } from '../../src/lib/photo/jpeg.ts';
import { nameMark, pictureOf, widthsOf } from '../../src/lib/photo/variants.ts';
import { privateIn } from '../../src/lib/schema/private.ts';
import { badPhotos, goodPhotos, phonePhoto } from '../photo-files.ts';

test.each(await badPhotos())('%s is refused in a sentence', async (_, bytes, told) => {
  const error: unknown = await cleanPhoto(bytes).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(PhotoRefused);
  expect((error as Error).message).toMatch(told);
});

test.each(await goodPhotos())('%s becomes an sRGB JPEG of limited size with nothing beside its pixels', async (_, bytes) => {
  const photo = await cleanPhoto(bytes);
  expect(jpegFacts(photo.bytes)).toEqual({ width: photo.width, height: photo.height, extras: [] });
  expect(Math.max(photo.width, photo.height)).toBeLessThanOrEqual(2048);
  const { space, depth, channels, exif, xmp, icc, orientation } = await sharp(photo.bytes).metadata();
  expect([space, depth, channels]).toEqual(['srgb', 'uchar', 3]);
  expect([exif, xmp, icc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
}); // prettier-ignore

test('a photo taken with the phone on its side stands upright', async () => {
  const { bytes, width, height, dropped } = await cleanPhoto(await phonePhoto());
  expect([width, height]).toEqual([1200, 1600]);
  expect(dropped.join()).toContain('EXIF');
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const pixel = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
  expect(pixel(600, 200)[0]).toBeGreaterThan(200);
  expect(pixel(600, 1400)[2]).toBeGreaterThan(200);
}); // prettier-ignore

test('the same photo is stored as the same bytes, and one already stored is taken again', async () => {
  const given = await sharp(await photoLike(1600, 1000)).jpeg().toBuffer();
  const [first, second] = [await cleanPhoto(given), await cleanPhoto(given)];
  expect(first.bytes.equals(second.bytes)).toBe(true);
  expect((await cleanPhoto(first.bytes)).width).toBe(first.width);
}); // prettier-ignore

test('what hangs in or on a JPEG is found without decoding it', async () => {
  const picture = sharp({ create: { width: 64, height: 48, channels: 3, background: '#888' } });
  const jpeg = await picture.clone().jpeg().toBuffer();
  const put = (...segment: number[]) =>
    Buffer.concat([jpeg.subarray(0, 2), Buffer.from(segment), jpeg.subarray(2)]);
  const extras = (bytes: Buffer) => jpegFacts(bytes)?.extras;
  expect(jpegFacts(jpeg)).toEqual({ width: 64, height: 48, extras: [] });
  expect(extras(await picture.clone().jpeg().withExif({ IFD0: { Artist: 'Siti' } }).toBuffer())).toContain('EXIF');
  expect(extras(await picture.clone().jpeg().withIccProfile('p3').toBuffer())).toContain('profil warna');
  expect(extras(put(0xff, 0xfe, 0, 4, 65, 66))).toEqual(['catatan']);
  expect(extras(put(0xff, 0xe5, 0, 4, 65, 66))).toEqual(['data APP5']);
  expect(extras(Buffer.concat([jpeg, Buffer.from('film')]))).toEqual(['lampiran di belakang gambar']);
  expect(jpegFacts(jpeg.subarray(0, -2))).toBeUndefined();
  expect(jpegFacts(Buffer.from('\x89PNG'))).toBeUndefined();
}); // prettier-ignore

test.each([
  [1600, [384, 768, 1280]],
  [1280, [384, 768, 1280]],
  [1000, [384, 768, 1000]],
  [768, [384, 768]],
  [480, [384, 480]],
])('a photo of %i px is published at %j and never enlarged', (width, widths) => {
  expect(widthsOf(width)).toEqual(widths);
});

test('the name of a photo holds no run of digits that looks like a person’s number', () => {
  const mark = nameMark('0812345678901234');
  expect(mark).toMatch(/^[a-p]{10}$/);
  expect(nameMark('0812345679901234')).not.toBe(mark);
  expect(privateIn(`/foto/batik-${mark}-1280.jpg`)).toBeUndefined();
});

test('a picture offers AVIF and WebP before JPEG, each at every width', () => {
  const picture = pictureOf({ src: 'https://situs.example/dasar/foto/batik-abc-1000.jpg', width: 1000 });
  expect(picture.sources.map(({ type }) => type)).toEqual(['image/avif', 'image/webp']);
  expect(picture.sources[0]!.srcset).toBe(
    '/dasar/foto/batik-abc-384.avif 384w, /dasar/foto/batik-abc-768.avif 768w, /dasar/foto/batik-abc-1000.avif 1000w',
  );
  expect(picture.srcset).toMatch(/^\/dasar\/foto\/batik-abc-384\.jpg 384w, /);
  expect(picture.src).toBe('/dasar/foto/batik-abc-768.jpg');
});
