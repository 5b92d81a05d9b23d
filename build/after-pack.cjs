const { existsSync, readdirSync } = require('node:fs');
const path = require('node:path');
const { flipFuses, FuseV1Options, FuseVersion } = require('@electron/fuses');

/** @typedef {import('electron-builder').AfterPackContext} Context */

/**
 * Where the executable stands in an unpacked package of each platform.
 * @param {Context} context
 */
function executableOf({ appOutDir, electronPlatformName, packager }) {
  if (electronPlatformName === 'darwin') {
    const app = readdirSync(appOutDir).find((name) => name.endsWith('.app'));
    return path.join(appOutDir, app ?? '');
  }
  // Linux and Windows packagers know the name they gave; the common type doesn't say so.
  const { executableName = packager.appInfo.productFilename } = /** @type {{ executableName?: string }} */ (
    /** @type {unknown} */ (packager)
  );
  return path.join(appOutDir, electronPlatformName === 'win32' ? `${executableName}.exe` : executableName);
}

/**
 * Burns the fuses: the shipped program is nobody's Node, takes no debugger and loads only its own archive.
 * @param {Context} context
 */
module.exports = async function afterPack(context) {
  const executable = executableOf(context);
  if (!existsSync(executable)) throw new Error(`找不到打好的程序：${executable}`);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: context.electronPlatformName === 'darwin',
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: context.electronPlatformName !== 'linux',
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
  });
};
