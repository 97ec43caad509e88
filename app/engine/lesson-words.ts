/** Officialese that section 8 of the lesson guide turns into plain words; `plain` is what to write instead. */
export const officialese: readonly (readonly [RegExp, string])[] = [
  [/加强/, "谁、几点、走哪一段，走完签名"],
  [/落实/, "谁哪天前做完，拿什么给人看"],
  [/及时上报/, "今天下班前告诉谁，用什么告诉"],
  [/积极协调/, "给谁打电话，请他定哪件事"],
  [/进一步/, "哪一句改成哪一句"],
  [/群众反映强烈/, "这礼拜来了七个人"],
  [/开展/, "上门说三句话，留一张纸"],
  [/引导居民/, "请他来看一回"],
  [/相关部门|有关部门/, "写出名字"],
  [/予以/, "当面说不行，说为什么"],
  [/特殊群体/, "走不动的、坐轮椅的、看不见的"],
  [/知晓率/, "问十个人，几个答得上"],
  [/常态化/, "每月第几个星期几"],
  [/闭环/, "办完了，告诉来问的人"],
  [/多措并举/, "只留最管用的那一样"],
  [/提升满意度/, "问他：这样行不行"],
  [/最后一公里/, "送到他手上"],
  [/耐心细致/, "去了三趟，第三趟才说话"],
  [/切实/, "删，直接写动作"],
  [/高度重视/, "今天就去"],
  [/妥善/, "写出那一步"],
  [/形成合力/, "四家坐一桌，各认一件"],
  [/压实/, "名字写在事情后面"],
  [/安全隐患/, "线皮裂了，挨着纸箱"],
  [/思想工作/, "先听完，再说我能做什么"],
  [/依法依规/, "归谁罚，居委会只劝和报"],
  [/责任主体/, "该他办的那个人"],
  [/拒不配合/, "敲了三次，没开门"],
  [/困难群体/, "家里断了进账的人家"],
  [/全覆盖/, "一户不漏，名单打钩"],
  [/建立机制/, "定一条大家照做的规矩"],
  [/有序推进/, "先什么，后什么"],
  [/营造/, "删"],
  [/居民诉求/, "他想要什么，怕什么"],
  [/应知尽知/, "没手机的，谁去敲门"],
  [/赋能|抓手|举措/, "删"],
];

/** Words that go out of date while the calendar turns. */
export const passing = /今年|明年|上个月起/;

/** Somebody who can be asked to do a thing: what every step must name. */
export const somebody = new RegExp(
  [
    "[你您他她]|我们?|大家",
    "社工|楼组长|民警|物业|值班|保安|保洁|经理|师傅|主任|书记|副书记|业委会|业主|居民|志愿者|邻居|街坊|网格员|网格长",
    "居委会|委员|调解员|医生|护士|老师|校长|家长|孩子|老人|儿女|儿子|女儿|子女|亲属|家属|监护人|骑手|租客|房东|店主|老板",
    "律师|法律顾问|志愿|党员|代表|当事人|双方|城管|消防|房管|街道|工人|电工|队员|司机|养犬人|主人|厂家|单位|本人",
    "小(?![区时心学型路件票于组])[\\p{Script=Han}]|老(?![是化旧小式地早房])[\\p{Script=Han}]|[\\p{Script=Han}](?:阿姨|爷叔|阿婆|伯伯|大爷|大妈)",
  ].join("|"),
  "u",
);

/** What marks a sentence as working practice, which needs no article. */
export const customary = /惯常|通行|惯例|习惯|议事规则|教学假设|条文没|没写|没有条文|库外|约定|合同/;

const numeral = "(?:\\d+(?:\\.\\d+)?|[二三四五六七八九十百千万两][一二三四五六七八九十百千万两]*)";
/** An amount somebody would act on: days, money, shares, metres, heads. Ordinals and "一天" are no amounts. */
export const amount = new RegExp(
  [
    `(?<![第初头这那前后数几\\d一二三四五六七八九十百千万])${numeral}\\s*(?:个)?(?:天(?!头)|日(?!子)|工作日|小时|月(?=内|以)|年(?=内|以)|元|块钱|米|公里|倍|平方米|成(?![为了])|%|％|(?<!个)人(?!家|份))|${numeral}个月`,
    "[一二三四五六七八九十百]+分之[一二三四五六七八九十]+|过半数",
  ].join("|"),
  "u",
);

/** Sure signs of a penalty or a legal threshold; such a sentence needs its article. */
export const penalty = /拘留|吊销|没收|责令|罚款|罚.{0,6}元|追究|构成犯罪/;
/** Softer signs of a legal judgement: worth a second look, too common to refuse. */
export const judgement = /有权|应当|不得|必须|违法|处罚|法律|义务/;

/** A bare article number or a book-title mark: the citation component prints those. */
export const bareArticle = /第[一二三四五六七八九十百千零两\d]+条(?!街|路|弄|船|裤|线)/;
