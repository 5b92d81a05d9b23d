import { defineCommand, fine } from '../command';

/** Lists the packs at hand. */
export const packs = defineCommand({
  name: 'packs',
  about: '列出规则包',
  words: {},
  options: {},
  run: async (_, { library }) => {
    const list = (await library()).packs().map((pack) => ({
      id: pack.id,
      region: pack.region,
      year: pack.year,
      title: pack.title,
      variants: pack.variants.map(({ id, name, options }) => ({ id, name, options })),
      tables: pack.tables.map((table) => ({ id: table.id, kind: table.kind, of: table.of, name: table.name })),
    }));
    return fine(
      { packs: list },
      ...list.flatMap((pack) => [
        `${pack.id}  ${pack.title}  （${pack.tables.map((table) => table.name).join('、')}）`,
        ...pack.variants.map(
          ({ id, name, options }) =>
            `    --variant ${id}=…  ${name}：${options.map((option) => `${option.id}（${option.name}）`).join('、')}`,
        ),
      ]),
    );
  },
});
