/** What Vite lends the page's code: imported stylesheets and assets. */
/// <reference types="vite/client" />
