/** Words that say how something is asked and not what: why, how, what is, can one. They are left out of what is looked for. */

/** In Simplified. */
const chinese = `请问 请 问 我 我们 你 你们 您 他 他们 她 它 它们 咱们 自己 大家 人家 谁 谁的 我想 我要 想 想要 知道 想知道 帮 帮我 告诉我
为什么 为何 为啥 干嘛 干什么 怎么 怎样 怎么样 怎么办 咋 咋办 咋样 如何 什么 什么是 什么叫 是什么 叫什么 叫 啥 是啥 啥是 什么意思 意思 什么样 什么时候
哪 哪些 哪个 哪种 哪类 哪一 哪一个 哪一种 哪一类 哪里 哪儿 哪位 几 几个 几种 几类 几步 几条 多少 多久 多大 是不是 能不能 要不要 该不该 会不会 有没有 可不可以 需不需要 行不行 好不好 对不对 算不算
的 地 得 了 着 过 吗 呢 吧 啊 呀 么 嘛 是 算 属于 有 没有 没 不 不能 别 就 就是 也 都 又 再 还 还有 还是 或 或者 和 与 跟 同 及 以及 而 但 但是 并 如果 要是 那 那么 这 这个 这种 这些 这位 这样 那个 那些 那位 一个 一种 一类 一位 某 每
要 该 应 应该 应当 需要 必须 能 可以 可 会 得要 想法 去 来 到 在 从 对 对于 关于 把 被 让 使 给 向 往 用 以 按 因为 所以 因此 之 其 里 中 上 下 时 时候 的时候 之间 方面
做 做到 做好 弄 搞 进行 怎么做 怎么说 怎么写 怎么弄 说 讲 写 看 看看 一下 一点 有点 很 太 最 更 比较 非常 真的 到底 究竟 区别 不同 不一样 差别 分别 哪些人 东西 事 事情 办 办法 好 个 种 些 位 家 次
我的 你的 您的 他的 她的 我们的 他们的 问我 跟我 对我 给我 给他 对他 跟他 一直 一家 这家 那家 一句 哪几 哪几样 几样 几句 几家 多少天 多少钱 多少次 完 完了 做完 打完 要写 该写 要问 该问 怎么回答 怎么回 怎么答 回答 怎么回事 咋回事 出在 正常 合适 合适吗 来给 已经 刚 刚刚 才 只 只是 总 总是 老是 其实 确实 可是 不过 然后 后来 以后 以前 之后 之前 当 当时 今天 现在`;

const english = `a an the this that these those some any each every all both either neither
i me my we us our you your he him his she her it its they them their one who whom whose which what when where why how
is are was were be been being am do does did done doing have has had having can could may might must shall should will would need needs ought
to of in on at by for from with without about as into onto over under between among than then so if or and but not no nor only just also too very much many more most less least
please tell mean means meaning called call what's that's it's i'm we're don't doesn't isn't aren't can't difference different there here out up off again ever at all often long soon far counts count want wants let get gets got make makes say says said tell tells told go goes went going after before down already still yet because while during until instead rather even now today whether
nobody everybody everyone someone somebody anyone anybody something anything nothing everything know known knows think sure able supposed give gives given take takes took put come comes came look way ways thing things lot`;

const functionWords = new Set([...chinese.split(/\s+/), ...english.split(/\s+/)]);

/** @param word in Simplified characters or lower-case Latin */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word);
}

/** Chinese words of asking that may be typed in pinyin. */
export const askedInPinyin = [
  '为什么',
  '怎么',
  '怎样',
  '如何',
  '什么',
  '什么是',
  '哪些',
  '要',
  '做',
  '的',
  '是',
  '有',
  '和',
  '怎么办',
  '区别',
];
