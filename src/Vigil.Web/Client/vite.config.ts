import { defineConfig } from "vite";

// One script and one style sheet under fixed names, which the server gives a hash; fonts under hashed names of their own.
export default defineConfig({
  base: "./",
  logLevel: "warn",
  build: {
    outDir: "dist",
    assetsDir: "",
    assetsInlineLimit: 0,
    modulePreload: false,
    cssCodeSplit: false,
    rollupOptions: {
      input: "app.ts",
      output: {
        entryFileNames: "app.js",
        assetFileNames: (asset) => (asset.names.some((name) => name.endsWith(".css")) ? "fonts.css" : "[name]-[hash][extname]"),
      },
    },
  },
});
