import { createRoot } from 'react-dom/client';
import './style/tokens.css';
import './style/base.css';
import { App } from './app/App';
import { Mishap, tellMishaps } from './app/chrome/Mishap';
import { notify } from './state/store';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <Mishap of="window">
      <App />
    </Mishap>,
  );
}
tellMishaps((words) => notify('problem', words));
