import { CSPProvider } from '@base-ui/react/csp-provider';
import { Dialog } from '@base-ui/react/dialog';
import { useEffect, useRef, useState } from 'react';
import type { About, Place } from '../../../shared/bridge';
import { shell, wordsOf } from '../../state/shell';
import { hideAbout } from '../../state/showing';
import { useWindow } from '../../state/window';
import '../../style/kit.css';
import '../../style/about.css';

/** What is in each folder. */
const contents: Record<Place, { name: string; words: string }> = {
  data: { name: '备份与设置', words: '没保存的修改、最近打开的文件名、窗口大小' },
  versions: { name: '以前的版本', words: '每次保存前的那一版，每个文件最多十版' },
  templates: { name: '评分规则', words: '各地区各年度的表和算法，跟着程序走' },
  program: { name: '程序', words: '程序本身，Electron 与 Chromium 的许可证也在里面' },
};

/** The program about itself: version, that it stays offline, where its folders are, licences. */
export default function AboutDialog() {
  const isOpen = useWindow((state) => state.showsAbout);
  const [about, setAbout] = useState<About | null>(null);
  const [trouble, setTrouble] = useState('');
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isOpen) void shell.about({}).then((reply) => (reply.ok ? setAbout(reply.value) : setTrouble(wordsOf(reply.problems))));
  }, [isOpen]);
  const show = (place: Place) =>
    void shell.openPlace({ place }).then((reply) => setTrouble(reply.ok ? '' : wordsOf(reply.problems)));
  return (
    <CSPProvider disableStyleElements>
      <Dialog.Root open={isOpen} onOpenChange={(open) => !open && hideAbout()}>
        <Dialog.Portal>
          <Dialog.Backdrop className="backdrop" />
          <Dialog.Popup className="dialog about" initialFocus={close}>
            <Dialog.Title className="dialog-title">绩效自评工作台{about && ` ${about.version}`}</Dialog.Title>
            <Dialog.Description className="about-words">
              全程不联网，也不查更新：新版是一个要自己去取的安装文件，取来后与同处的 SHA256SUMS
              核对再装。自评卷在您存的地方；升级、卸载都不动它们。
            </Dialog.Description>
            {trouble !== '' && (
              <p className="notice problem" role="alert">
                {trouble}
              </p>
            )}
            {about && <Details about={about} onShow={show} />}
            <div className="dialog-buttons">
              <Dialog.Close className="button main" ref={close}>
                关闭
              </Dialog.Close>
            </div>
          </Dialog.Popup>
        </Dialog.Portal>
      </Dialog.Root>
    </CSPProvider>
  );
}

function Details({ about, onShow }: { about: About; onShow: (place: Place) => void }) {
  return (
    <>
      <ul className="about-places">
        {about.places.map(({ place, path }) => (
          <li key={place}>
            <div>
              <strong>{contents[place].name}</strong>
              <span>{contents[place].words}</span>
              <code>{path}</code>
            </div>
            <button
              type="button"
              className="button"
              aria-label={`打开「${contents[place].name}」文件夹`}
              onClick={() => onShow(place)}
            >
              打开文件夹
            </button>
          </li>
        ))}
      </ul>
      <details className="about-licences">
        <summary>许可证：本程序 MIT；所用软件各按自己的许可证</summary>
        <pre tabIndex={0} aria-label="许可证全文">
          {about.licences || '这一份没有带许可证全文。'}
        </pre>
      </details>
      <p className="about-made">
        Electron {about.electron}，Chromium {about.chromium}
      </p>
    </>
  );
}
