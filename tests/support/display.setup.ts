import { takeDisplay } from './displays';

takeDisplay();
