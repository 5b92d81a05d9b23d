import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { answerDialogs, freshFolder } from '../e2e/window';
import { trim } from './squeeze';
import { openStudio } from './studio';

/** A page of an exported file, known by the words it is the first to say. */
interface Paper {
  readonly name: string;
  readonly from: '.docx' | '.xlsx';
  readonly says: string;
}

const wanted: readonly Paper[] = [
  { name: 'word-department', from: '.docx', says: '部门整体支出绩效自评表' },
  { name: 'word-project', from: '.docx', says: '部门预算项目支出绩效自评表' },
  { name: 'excel-workings', from: '.xlsx', says: '基础数据（2024年度）' },
];

/** The faces that the forms ask for are seldom there: these have the same shapes of letters, near enough to look at. */
const faces: Record<string, readonly string[]> = {
  'Noto Serif CJK SC': ['宋体', 'SimSun', '仿宋', 'FangSong', '仿宋_GB2312'],
  'Noto Sans CJK SC': ['黑体', 'SimHei'],
};

const DPI = '110';

/** Exports the worked example and pictures its pages. Needs LibreOffice and poppler. Gives the pictures' names. */
export async function papers(out: string): Promise<string[]> {
  const folder = await exported();
  const environment = withFaces();
  for (const file of readdirSync(folder)) {
    const profile = `-env:UserInstallation=file://${freshFolder('office')}`;
    const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path.join(folder, file)];
    execFileSync('soffice', args, { env: environment, stdio: 'ignore' });
    // Both files have one name; their pages must not take each other's place.
    const pdf = path.join(folder, `${path.parse(file).name}.pdf`);
    for (const paper of wanted.filter(({ from }) => from === path.extname(file))) await picture(pdf, paper, out);
    renameSync(pdf, path.join(out, `${path.extname(file).slice(1)}.pdf`));
  }
  return wanted.map(({ name }) => name);
}

async function exported(): Promise<string> {
  const { page, app, folder, openExample, close } = await openStudio();
  const target = path.join(folder, '附表');
  mkdirSync(target);
  await answerDialogs(app, { folder: target });
  await openExample();
  await page.keyboard.press('Control+e');
  await page.getByText('选文件夹并导出').click();
  await page.getByTestId('exported').waitFor();
  await close();
  return target;
}

async function picture(pdf: string, { name, says }: Paper, out: string): Promise<void> {
  const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f');
  const at = pages.findIndex((text) => text.replace(/\s/g, '').includes(says));
  if (at < 0) throw new Error(`没有一页上有「${says}」`);
  const number = String(at + 1);
  execFileSync('pdftoppm', ['-r', DPI, '-png', '-singlefile', '-f', number, '-l', number, pdf, path.join(out, name)]);
  await trim(path.join(out, `${name}.png`));
}

function withFaces(): NodeJS.ProcessEnv {
  const aliases = Object.entries(faces).flatMap(([face, names]) =>
    names.map((name) => `<alias binding="same"><family>${name}</family><prefer><family>${face}</family></prefer></alias>`),
  );
  const file = path.join(freshFolder('fonts'), 'fonts.conf');
  const include = '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>';
  writeFileSync(file, `<?xml version="1.0"?><fontconfig>${include}${aliases.join('')}</fontconfig>`);
  return { ...process.env, FONTCONFIG_FILE: file };
}
