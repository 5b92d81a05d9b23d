import { type Data, isMapping, type PackSource, placeOf, readYaml } from '../pack';
import { type Problem, problem } from '../text/problem';

/**
 * The same id twice in one list of one file. Told from the files themselves: laid over the pack it extends, the second
 * would be taken for a change to the first and never be missed.
 */
export function repeatedIds(source: PackSource): Problem[] {
  const own = source.files.filter((file) => !file.path.includes('/') && file.path.endsWith('.yaml'));
  return own.flatMap((file) => {
    const name = `${source.folder}/${file.path}`;
    const read = readYaml(file.text, name);
    return read.ok ? inData(read.value, '', [], read.value, name) : [];
  });
}

function inData(data: Data, key: string, path: readonly PropertyKey[], root: Data, file: string): Problem[] {
  if (Array.isArray(data)) {
    const ids = data.map((item) => (isMapping(item) && typeof item.id === 'string' ? item.id : null));
    const twice = ids.flatMap((id, index) =>
      id !== null && ids.indexOf(id) < index
        ? [problem('packcheck.same-id', placeOf(root, [...path, index, 'id'], file), { what: `「${key}」里`, id })]
        : [],
    );
    return [...twice, ...data.flatMap((item, index) => inData(item, key, [...path, index], root, file))];
  }
  return isMapping(data)
    ? Object.entries(data).flatMap(([inner, value]) => inData(value, inner, [...path, inner], root, file))
    : [];
}
