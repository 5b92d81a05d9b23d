import { useEffect, useState } from 'react';
import type { Version, VersionContents } from '../../../shared/bridge';
import { packOf } from '../../../shared/pack';
import { scoreWords } from '../../state/scores';
import { shell, wordsOf } from '../../state/shell';
import type { Book } from '../../state/book';
import { evaluate } from '../../state/core';
import { type Difference, differences as differencesOf } from '../../../shared/merging';

/** What an earlier state holds, and where it differs from the present one. */
interface Contents extends VersionContents {
  readonly score: { readonly name: string; readonly self: string } | null;
  readonly differences: readonly Difference[];
}

/** An earlier state as the list shows it: read in the background, or refused with a sentence. */
export interface Row extends Version {
  readonly contents?: Contents;
  readonly refusal?: string;
}

interface Versions {
  /** Null: being asked for. */
  readonly rows: readonly Row[] | null;
  readonly refusal: string | null;
}

/** The earlier states of a book's file: listed first, then read one after the other, newest first. */
export function useVersions(book: Book): Versions {
  const [versions, setVersions] = useState<Versions>({ rows: null, refusal: null });
  useEffect(() => {
    let left = false;
    void (async () => {
      const listed = await shell.versions({ handle: book.handle });
      if (left) return;
      if (!listed.ok) return setVersions({ rows: [], refusal: wordsOf(listed.problems) });
      setVersions({ rows: listed.value.versions, refusal: null });
      for (const version of listed.value.versions) {
        const row = await rowOf(version, book);
        if (left) return;
        setVersions(({ rows, refusal }) => ({
          rows: (rows ?? []).map((one) => (one.handle === row.handle ? row : one)),
          refusal,
        }));
      }
    })();
    return () => {
      left = true;
    };
  }, [book]);
  return versions;
}

async function rowOf(version: Version, book: Book): Promise<Row> {
  const read = await shell.readVersion({ handle: book.handle, version: version.handle });
  if (!read.ok) return { ...version, refusal: wordsOf(read.problems) };
  const past = { ...read.value, pack: packOf(read.value.pack) };
  const { tables } = evaluate(past.pack, past.workbook);
  const [table] = tables;
  return {
    ...version,
    contents: {
      ...read.value,
      score: table ? { name: table.name, self: scoreWords(table).self } : null,
      differences: differencesOf(past.pack, past.workbook, book.workbook),
    },
  };
}
