import { describe, expect, it } from 'vitest';
import { runs } from '../../support/runs';
import { cleanDocument, Maker, withAccount, withIdCard, withMobile } from '../findings/private-set';
import { codes, found } from './planted';

/** A thousand of each kind; some with every change. */
const MANY = runs(60, 1000);

/** Places that hold any number of texts. */
const ROOMY = { docx: ['body', 'cell', 'split', 'header', 'footer', 'alt', 'box'], xlsx: ['cell', 'split', 'comment'] } as const;

/** Of so many different numbers of a kind, planted all over a document, how many were found. */
async function recall(kind: 'docx' | 'xlsx', code: string, text: (make: Maker) => string, many: number): Promise<number> {
  const make = new Maker(4711);
  const texts = Array.from({ length: many }, (_, at) => ({
    place: ROOMY[kind][at % ROOMY[kind].length] ?? '',
    text: text(make),
  }));
  return codes(await found(kind, texts)).filter((one) => one === code).length / many;
}

describe.each(['docx', 'xlsx'] as const)('personal data in the bytes of a %s', (kind) => {
  it('is found: of all planted cards 99.5 %, mobiles 99 %, accounts 97 %', async () => {
    expect(await recall(kind, 'private.id-card', withIdCard, MANY)).toBeGreaterThanOrEqual(0.995);
    expect(await recall(kind, 'private.mobile', withMobile, MANY)).toBeGreaterThanOrEqual(0.99);
    expect(await recall(kind, 'private.account', withAccount, MANY)).toBeGreaterThanOrEqual(0.97);
  });

  it('is not seen in codes and amounts: at most by chance', async () => {
    const make = new Maker(99);
    const texts = Array.from({ length: (MANY * 7) / 10 }, () => cleanDocument(make))
      .flat()
      .map((text) => ({ place: 'cell', text }));
    expect(texts.length).toBeGreaterThan(MANY * 10);
    const alarms = codes(await found(kind, kind === 'docx' ? texts.map((one) => ({ ...one, place: 'body' })) : texts));
    expect(alarms.length).toBeLessThanOrEqual((MANY * 35) / 1000);
  });
});
