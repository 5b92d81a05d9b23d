import type { Opened, PackSummary, SampleSummary } from '../../shared/bridge';
import { type Chosen, type Data, isMapping, type LoadedPack, loadPack, type PackSource, packIdOf } from '../../shared/pack';
import { newWorkbook } from '../../shared/workbook/new';
import { readPlain } from '../../shared/workbook/plain/read';

type Book = Pick<Opened, 'name' | 'pack' | 'workbook'>;

const texts = import.meta.glob<string>('../../templates/*/*/**/*.yaml', { query: '?raw', import: 'default', eager: true });

/** The packs as they stand in the repository, bundled into the page for trying out. */
const sources: readonly PackSource[] = readAll();
const packs: readonly LoadedPack[] = loadAll();

function readAll(): PackSource[] {
  const folders = new Map<string, { path: string; text: string }[]>();
  for (const [file, text] of Object.entries(texts)) {
    const [, folder = '', path = ''] = /templates\/([^/]+\/[^/]+)\/(.+)$/.exec(file) ?? [];
    folders.set(folder, [...(folders.get(folder) ?? []), { path, text }]);
  }
  return [...folders].map(([folder, files]) => ({ folder, files }));
}

function find(id: string): PackSource | undefined {
  return sources.find((source) => packIdOf(source) === id);
}

function loadAll(): LoadedPack[] {
  return sources.flatMap((source) => {
    // What others extend is no pack to choose.
    const loaded = source.folder.startsWith('_') ? null : loadPack(source, find);
    return loaded?.ok ? [loaded.value] : [];
  });
}

export function packSummaries(): PackSummary[] {
  return packs.map(({ pack }) => ({
    id: pack.id,
    region: pack.region,
    year: pack.year,
    title: pack.title,
    ...(pack.years ? { yearsFrom: pack.years.from } : {}),
    variants: pack.variants.map(({ chosen: _, ...variant }) => variant),
  }));
}

export function sampleSummaries(): SampleSummary[] {
  return packs.flatMap(({ pack, examples }) =>
    examples.map(({ data }) => ({ id: word(data, 'id'), pack: pack.id, title: word(data, 'title'), note: word(data, 'note') })),
  );
}

/** A worked example as a workbook; null where there is none of that name. */
export function sampleBook(id: string): Book | null {
  for (const { pack, examples } of packs) {
    const data = examples.find((one) => word(one.data, 'id') === id)?.data;
    const filled = data === undefined ? null : readPlain(data, pack, newWorkbook(pack, ''));
    if (data !== undefined && filled?.ok) return { name: word(data, 'title'), pack: pack.resolved, workbook: filled.value };
  }
  return null;
}

/** An empty workbook of a pack. */
export function blankBook(id: string, unit: string, year?: string, chosen?: Chosen): Book | null {
  const source = sources.find((one) => packIdOf(one) === id);
  const loaded = source ? loadPack(source, find, chosen) : null;
  const found = loaded?.ok ? loaded.value : undefined;
  return found
    ? {
        name: `${unit}${year ?? found.pack.year}年绩效自评`,
        pack: found.pack.resolved,
        workbook: newWorkbook(found.pack, unit, year),
      }
    : null;
}

function word(data: Data, key: string): string {
  const value = isMapping(data) ? data[key] : undefined;
  return typeof value === 'string' ? value : '';
}
