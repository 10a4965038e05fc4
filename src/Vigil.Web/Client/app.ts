import "./fonts.css";
import { keys } from "./keys";
import { pointing } from "./pointing";
import { selecting } from "./selecting";
import { dropping } from "./dropping";

keys();
pointing();
selecting();
dropping();
