import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";

const worth = /\.(js|css|svg|json|html|txt|webmanifest)$/;

/** Stored once beside each file: compressing while serving costs most of a core. */
export async function compress(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !worth.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const raw = await readFile(path);
    if (raw.length < 512) continue;
    await writeFile(`${path}.br`, await promisify(brotliCompress)(raw));
    await writeFile(`${path}.gz`, await promisify(gzip)(raw, { level: 9 }));
  }
}
