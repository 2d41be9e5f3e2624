import { readFileSync } from 'node:fs';
import type { AstroInlineConfig } from 'astro';
import type { PhotoSource } from '../../src/lib/photo/published.ts';
import { pictureTypes, widthsOf, type VariantFormat } from '../../src/lib/photo/variants.ts';
import { keptFile, makeVariants } from './variants.ts';

type Plugin = NonNullable<NonNullable<AstroInlineConfig['vite']>['plugins']>[number];

/** Photos in the live view: the files of a photo are made when the first of them is asked for. */
export function photoServer(root: string, photos: () => readonly PhotoSource[]): Plugin {
  return {
    name: 'etalase-foto',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const [, name, width, format] =
          /\/foto\/([a-z0-9-]+)-(\d+)\.(avif|webp|jpg)$/.exec(request.url ?? '') ?? [];
        const photo = photos().find((one) => one.name === name);
        if (!photo || !widthsOf(photo.width).includes(Number(width))) return next();
        makeVariants(root, photo).then(() => {
          response.setHeader('Content-Type', pictureTypes[format as VariantFormat]);
          response.end(readFileSync(keptFile(root, photo, Number(width), format as VariantFormat)));
        }, next);
      });
    },
  };
}
