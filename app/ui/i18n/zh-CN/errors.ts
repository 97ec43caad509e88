export const errors = {
  notFound: { title: "这一页翻不到", because: "地址可能写错了，或者内容已经撤下。", help: "回到今日，从那里再找。" },
  refused: { title: "这里不对您开放", because: "您现在的任职看不了这一页。", help: "需要看的话，请找站点的管理员。" },
  malformed: {
    title: "这个请求看不懂",
    because: "送来的内容不完整，或者有认不出的字符。",
    help: "请回到原来那一页，重新填一遍再送。",
  },
  signedOut: { title: "请先登录", because: "这一页要登录后才能看。", help: "登录后会回到这里。" },
  unexpected: {
    title: "出了点问题",
    because: "不是您的错，您做过的都还在。",
    help: "过一会儿再试；还不行，把下面的编号告诉管理员。",
  },
  offline: { title: "网断了", because: "现在连不上服务器。", help: "连上网后再打开这一页。" },
  reference: "编号",
  home: "回到今日",
  signIn: "去登录",
};
