import { ArrowDown, ArrowUp, Search } from 'lucide-react';
import { Icon } from '../../kit/Icon';
import { TextInput } from '../../kit/TextInput';
import type { Arrangement, SortKey } from './arranging';

interface Props {
  readonly arrangement: Arrangement;
  readonly keys: readonly SortKey[];
  /** How many of the projects are shown, and how many there are. */
  readonly shown: number;
  readonly all: number;
  readonly onArrange: (next: Arrangement) => void;
}

/** How a long list is looked at: which projects, in which order. */
export function ListBar({ arrangement, keys, shown, all, onArrange }: Props) {
  const { words, by, isDown } = arrangement;
  return (
    <div className="list-bar" role="search" aria-label="筛选和排序">
      <label className="list-words">
        <Icon of={Search} />
        <span className="hidden-words">筛选项目：编码、名称、类别里的字</span>
        <TextInput
          value={words}
          placeholder="筛选：编码、名称、类别"
          onText={(text) => onArrange({ ...arrangement, words: text })}
        />
      </label>
      <label>
        排序{' '}
        <select className="textbox" value={by} onChange={(event) => onArrange({ ...arrangement, by: event.currentTarget.value })}>
          <option value="">原来的次序</option>
          {keys.map(({ id, label, groups }) => (
            <option key={id} value={id}>
              {label}
              {groups ? '（分组小计）' : ''}
            </option>
          ))}
        </select>
      </label>
      {by !== '' && (
        <button
          type="button"
          className="button"
          title={isDown ? '现在从大到小' : '现在从小到大'}
          onClick={() => onArrange({ ...arrangement, isDown: !isDown })}
        >
          <Icon of={isDown ? ArrowDown : ArrowUp} /> {isDown ? '从大到小' : '从小到大'}
        </button>
      )}
      <span className="faint figures" role="status">
        {shown === all ? `共 ${all} 个` : `${all} 个里的 ${shown} 个`}
      </span>
    </div>
  );
}
