import { z } from 'zod';

/** What any format, also one of the future, says about itself. */
export const manifestHead = z.object({ format: z.int().min(1).max(1_000_000), program: z.string().max(100) });
export type ManifestHead = z.infer<typeof manifestHead>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What is in a file: the format's number, the program that wrote it, and the SHA-256 of every entry but itself. */
export const manifest = z.strictObject({
  ...manifestHead.shape,
  entries: z.array(z.strictObject({ path: z.string().max(600), sha256 })),
});
export type Manifest = z.infer<typeof manifest>;
