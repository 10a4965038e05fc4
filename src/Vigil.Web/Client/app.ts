import "./fonts.css";
import "htmx.org/dist/htmx.esm.js";
import { keys } from "./keys";
import { pointing } from "./pointing";
import { selecting } from "./selecting";
import { dropping } from "./dropping";

keys();
pointing();
selecting();
dropping();
