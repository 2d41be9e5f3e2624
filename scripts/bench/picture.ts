import sharp from 'sharp';

/** A picture with the grain and the soft shapes of a photo. Takes its size in px and a seed. */
export async function photoLike(width: number, height: number, seed = 1): Promise<Buffer> {
  const grain = async (scale: number, sigma: number) => {
    const size = { width: Math.ceil(width / scale), height: Math.ceil(height / scale) };
    let state = seed * 7919 + scale;
    const pixels = Buffer.alloc(size.width * size.height * 3);
    for (let at = 0; at < pixels.length; at += 1) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      pixels[at] = 128 + (((state >>> 16) % 256) - 128) * sigma;
    }
    return sharp(
      await sharp(pixels, { raw: { ...size, channels: 3 } })
        .png()
        .toBuffer(),
    )
      .resize({ width, height, fit: 'fill', kernel: 'cubic' })
      .png({ compressionLevel: 1 })
      .toBuffer();
  };
  const [ground, ...layers] = await Promise.all([
    grain(400, 0.9),
    grain(90, 0.6),
    grain(16, 0.35),
    grain(4, 0.2),
  ]);
  return sharp(ground)
    .composite(layers.map((input) => ({ input, blend: 'soft-light' as const })))
    .png({ compressionLevel: 1 })
    .toBuffer();
}
