// Loaded into the main process before the program: says how long after the process began its window was shown.
const { app } = require('electron');

app.on('browser-window-created', (_event, window) => {
  window.once('show', () => {
    process.stdout.write(`shown after ${Math.round(Date.now() - process.getCreationTime())}\n`);
    app.exit(0);
  });
});
