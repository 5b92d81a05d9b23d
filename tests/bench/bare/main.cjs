// The least an Electron program can be: one window, one button, shown when it has painted.
const { app, BrowserWindow } = require('electron');
const path = require('node:path');

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, show: false, webPreferences: { sandbox: true } });
  window.on('page-title-updated', (_event, title) => {
    if (title === 'painted') window.show();
  });
  void window.loadFile(path.join(__dirname, 'index.html'));
});
