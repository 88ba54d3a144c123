import type { SceneName } from "../../art/scene-names.ts";

export interface Phrasebook {
  weight: number;
  subjects: Partial<Record<SceneName, readonly string[]>>;
  details: readonly string[];
  /** What stands between two details. */
  comma: string;
}

/** Prompts in the languages of the library's owners; a scene without a subject falls back to English. */
export const phrasebooks: readonly Phrasebook[] = [
  {
    weight: 5,
    comma: ", ",
    subjects: {
      mountains: [
        "Bergketten im Morgennebel, fünf Ebenen hintereinander",
        "Alpenglühen über einem stillen Tal",
      ],
      fox: ["ein Fuchs im Morgengrauen am Waldrand, Gegenlicht"],
      forest: ["Sonnenstrahlen im nebligen Fichtenwald"],
      ocean: ["Sonnenuntergang über der Nordsee, spiegelglattes Wasser", "Mondlicht über der Ostsee"],
      city: ["Großstadt bei Nacht, tausend erleuchtete Fenster, Regen", "Skyline zur blauen Stunde"],
      "still-life": ["Produktfoto: drei matte Kugeln auf einem Sockel, weicher Schatten"],
      botanical: ["Farnblätter als botanischer Druck, gedämpfte Farben"],
      poster: ["Bauhaus-Plakat aus Kreisen und Viertelbögen, ohne Text"],
      ribbons: ["fließende Seidenbänder, sanfte Verläufe, Größe füllend"],
      portrait: ["abstraktes Porträt im Profil, Scherenschnitt"],
    },
    details: [
      "goldene Stunde",
      "analoge Fotografie",
      "ruhige Stimmung",
      "viel Freiraum für die Überschrift",
      "feines Korn",
      "gedeckte Farben",
      "ohne Schrift",
    ],
  },
  {
    weight: 3.5,
    comma: ", ",
    subjects: {
      mountains: ["chaînes de montagnes dans la brume à l'aube", "vallée silencieuse sous un ciel laiteux"],
      fox: ["un renard à l'aube dans une clairière brumeuse"],
      forest: ["rayons de soleil à travers la forêt"],
      ocean: ["coucher de soleil sur l'océan, mer d'huile", "clair de lune sur l'eau, pose longue"],
      dunes: ["dunes sculptées par le vent, lumière rasante"],
      room: [
        "pièce vide, lumière de fenêtre sur un mur de plâtre",
        "cour méditerranéenne, arche et ciel bleu",
      ],
      "still-life": ["nature morte minimaliste, flacon dépoli et galet"],
      cosmos: ["une planète aux anneaux, poussière d'étoiles"],
      ribbons: ["voiles de soie superposés, du corail au prune"],
    },
    details: [
      "heure dorée",
      "ambiance sereine",
      "grain argentique",
      "palette restreinte",
      "très épuré",
      "à la manière d'une affiche ancienne",
      "sans texte",
    ],
  },
  {
    weight: 4,
    comma: ", ",
    subjects: {
      mountains: ["montañas entre la niebla al amanecer", "cordillera lejana, aire frío y limpio"],
      fox: ["un zorro al amanecer entre abedules"],
      forest: ["camino por un bosque de otoño"],
      ocean: ["el sol rozando el horizonte sobre un mar en calma"],
      city: ["ciudad de noche bajo la lluvia, luces cálidas", "¡rascacielos a la hora azul!"],
      dunes: ["dunas doradas después de una tormenta de arena"],
      room: ["patio rosa y ocre, sombras duras del mediodía"],
      poster: ["cartel geométrico para un festival de verano, sin texto"],
      glass: ["burbujas de jabón iridiscentes, fondo suave"],
    },
    details: [
      "luz dorada",
      "fotografía editorial",
      "tonos tierra",
      "profundidad de campo corta",
      "estilo años setenta",
      "mucho espacio negativo",
    ],
  },
  {
    weight: 4,
    comma: "、",
    subjects: {
      mountains: ["夜明けの霧に浮かぶ山々、水墨画のような重なり", "朝焼けの稜線、静かな谷"],
      fox: ["夜明けの森に立つ一匹のキツネ、逆光"],
      forest: ["霧の竹林に差し込む朝の光"],
      ocean: ["水平線に沈む夕日、鏡のような海", "月明かりに光る海面"],
      city: ["雨の夜の東京、無数の窓の灯り", "青い時間のビル群、大きな月"],
      botanical: ["シダの葉のボタニカルプリント、落ち着いた色"],
      aurora: ["凍った湖の上のオーロラ"],
      portrait: ["横顔の抽象的なポートレート、切り絵風"],
      ribbons: ["絹のように流れる光のリボン"],
    },
    details: [
      "柔らかい光",
      "フィルム写真",
      "余白を広く",
      "浮世絵風",
      "落ち着いた雰囲気",
      "高精細",
      "文字なし",
    ],
  },
  {
    weight: 3.5,
    comma: "，",
    subjects: {
      mountains: ["清晨薄雾中的层层山峦，水墨意境", "云海之上的雪山日出"],
      fox: ["黎明时分林间的一只红狐，逆光"],
      forest: ["雾中松林，光束倾泻"],
      city: ["雨夜都市，万家灯火，电影感", "蓝调时刻的天际线"],
      dunes: ["夕阳下的沙丘，锋利的脊线"],
      "still-life": ["极简产品摄影，三颗哑光圆球，柔和阴影"],
      cosmos: ["带光环的行星升起，星云背景"],
      poster: ["包豪斯风格几何海报，无文字"],
      glass: ["彩虹色肥皂泡，柔和渐变背景"],
    },
    details: ["柔和的光线", "低饱和度", "电影质感", "大量留白", "胶片颗粒", "宁静的氛围", "超高清"],
  },
  {
    weight: 2.5,
    comma: "، ",
    subjects: {
      mountains: ["سلاسل جبال ضبابية عند الفجر", "قمم ثلجية في ضوء الشروق"],
      dunes: ["كثبان رملية منحوتة بالرياح في آخر ضوء النهار", "صحراء هادئة تحت هلال رفيع"],
      ocean: ["غروب الشمس فوق بحر هادئ"],
      city: ["مدينة ليلية تحت المطر ونوافذ مضيئة"],
      fox: ["ثعلب عند الفجر بين الأشجار الضبابية"],
      room: ["فناء بقوس معماري وظلال دافئة"],
      poster: ["ملصق هندسي بألوان محدودة بدون نص"],
    },
    details: ["إضاءة ناعمة", "ألوان ترابية", "مساحة فارغة كبيرة", "أسلوب سينمائي", "حبيبات فيلم خفيفة"],
  },
];

/** How many of a hundred families are written in English. */
export const englishWeight = 77.5;
