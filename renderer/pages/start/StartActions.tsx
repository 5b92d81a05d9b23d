import { CalendarClock, FileInput, FolderOpen, type LucideIcon, Plus } from 'lucide-react';
import { Icon } from '../../kit/Icon';
import { runAction } from '../../state/actions';
import { chooseLastYear } from '../roll/choosing';

interface Way {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly words: string;
  readonly begin: () => void;
  /** Another document is being read meanwhile. */
  readonly waits?: boolean;
}

/** The ways to begin, alike to the eye: which one is right depends on the file there is. */
export function StartActions({ isReading }: { isReading: boolean }) {
  const ways: readonly Way[] = [
    { icon: Plus, name: '新建自评卷', words: '选地区和年度，从空表开始', begin: () => runAction('new') },
    {
      icon: CalendarClock,
      name: '沿用去年的自评卷',
      words: '做成今年的模板：单位、项目、指标照留，去年的数转作上年数',
      begin: () => void chooseLastYear(),
    },
    {
      icon: FileInput,
      name: '导入 Word、Excel 表',
      words: '去年公开的文件，或别处填好的表，逐格核对',
      begin: () => runAction('import'),
      waits: isReading,
    },
    { icon: FolderOpen, name: '打开自评卷', words: '电脑里已有的 .jxzp 文件，也可以拖进窗口', begin: () => runAction('open') },
  ];
  return (
    <div className="start-actions">
      {ways.map(({ icon, name, words, begin, waits }) => (
        <button key={name} type="button" className="start-action" disabled={waits} onClick={begin}>
          <Icon of={icon} size={24} />
          <strong>{name}</strong>
          <span>{words}</span>
        </button>
      ))}
    </div>
  );
}
