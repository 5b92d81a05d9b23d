import { AlertDialog } from '@base-ui/react/alert-dialog';
import type { Damaged } from '../../../shared/bridge';
import { momentWords } from '../../kit/when';
import { shell, wordsOf } from '../../state/shell';
import { openWith } from '../../state/files';

interface Props {
  readonly damaged: Damaged;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** A file that would not open: what happened to it, what of it is whole, and the earlier versions there are. */
export function DamagedDialog({ damaged, isOpen, onClose }: Props) {
  const name = damaged.name.replace(/\.jxzp$/, '');
  const canOpen = damaged.workbook !== null && damaged.pack !== 'lost';

  function openRescued(): void {
    onClose();
    void openWith(shell.openRescued({ file: damaged.file }));
  }

  return (
    <AlertDialog.Root open={isOpen} onOpenChange={(stays) => !stays && onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="backdrop" />
        <AlertDialog.Popup className="dialog trouble damaged">
          <AlertDialog.Title className="dialog-title">「{name}」打不开</AlertDialog.Title>
          <AlertDialog.Description className="dialog-words">{wordsOf(damaged.problems)}</AlertDialog.Description>
          <div className="trouble-body">
            <h3>里面还能读出什么</h3>
            <Found damaged={damaged} />
            <h3>以前的版本</h3>
            <Earlier damaged={damaged} onClose={onClose} />
          </div>
          <div className="dialog-buttons">
            <AlertDialog.Close className="button">关闭</AlertDialog.Close>
            {canOpen && (
              <button type="button" className="button main" onClick={openRescued}>
                打开能读出的部分
              </button>
            )}
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

const packWords = {
  own: '完好',
  bundled: '读不出来，可以改用工作台自带的同名评分规则',
  lost: '读不出来，工作台也没有同名的，没有它打不开',
} as const;

function Found({ damaged: { workbook, pack, attached, lost, isProven } }: { damaged: Damaged }) {
  const files = lost.filter((part) => part.startsWith('附件'));
  return (
    <>
      <dl className="trouble-found">
        <dt>填报内容</dt>
        <dd>
          {workbook ? `完好：${workbook.unit || '未填单位名称'}，${workbook.year} 年度，${workbook.projects} 个项目` : '读不出来'}
        </dd>
        <dt>评分规则</dt>
        <dd>{packWords[pack]}</dd>
        {(attached.length > 0 || files.length > 0) && (
          <>
            <dt>附件</dt>
            <dd>
              {[attached.length > 0 ? `完好 ${attached.length} 个` : '', files.length > 0 ? `读不出来：${files.join('、')}` : '']
                .filter(Boolean)
                .join('；')}
            </dd>
          </>
        )}
      </dl>
      {!isProven && <p>文件里的校验清单也坏了，读出的内容只各自校验过，打开后请逐页核对。</p>}
    </>
  );
}

function Earlier({ damaged: { versions }, onClose }: Omit<Props, 'isOpen'>) {
  if (versions.length === 0) return <p>这台电脑上没有留下它以前的版本。</p>;
  return (
    <ul className="rows trouble-versions">
      {versions.map(({ handle, savedAt }, index) => (
        <li key={handle}>
          <span className="figures">{momentWords(savedAt)} 存的</span>
          <button
            type="button"
            className="button"
            aria-label={`打开 ${momentWords(savedAt)} 存的版本`}
            onClick={() => {
              onClose();
              void openWith(shell.openVersion({ version: handle }));
            }}
          >
            {index === 0 ? '打开上一版' : '打开这一版'}
          </button>
        </li>
      ))}
    </ul>
  );
}
