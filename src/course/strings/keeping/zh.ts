/** The words about records that should last, in Simplified Chinese. */
export const keepingZh = {
  lastingTitle: '浏览器会一直留着吗',
  lastingWhy:
    '记录只在这个浏览器里。设备空间紧张时，浏览器可能自己清掉网站存的东西。可以请它留着本站的：有的浏览器会先问你，请允许；有的自己决定。',
  askToKeep: '请浏览器长期保留',
  willKeep: '浏览器已答应：空间紧张时也留着本站的记录。换设备、清除浏览器数据还是会没有，所以隔一阵导出一次。',
  willNotKeep: '浏览器这次没有答应。把本站收藏或安装成应用，多用几次，再请一次多半就行。在那之前，隔一阵导出一次。',
  nudge: '你做了不少题，都只存在这个浏览器里。导出一份存好，换设备、清数据都不怕。',
  nudgeGo: '去导出',
  nudgeLater: '过两周再说',
};
