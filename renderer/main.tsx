import { createRoot } from 'react-dom/client';
import './style/tokens.css';
import './style/base.css';
import { App } from './App';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
