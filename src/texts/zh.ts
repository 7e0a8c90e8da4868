/** Every word of the interface in Chinese, simplified; en.ts says what belongs here. */
import { formatBytesWith, formatDateIn } from './formats.ts';
import type { Status } from './status.ts';

/** BCP 47. */
export const language = 'zh-Hans';
export const direction = 'ltr';

const numbers = /* @__PURE__ */ new Intl.NumberFormat(language);

// Counted things.
export const papers = (value: number): string => `${numbers.format(value)} 篇论文`;
export const topics = (value: number): string => `${numbers.format(value)} 个主题`;
export const methods = (value: number): string => `${numbers.format(value)} 种方法`;
export const authors = (value: number): string => `${numbers.format(value)} 位作者`;
export const years = (value: number): string => `${numbers.format(value)} 个年份`;
export const editions = (value: number): string => `${numbers.format(value)} 期`;
export const morePeople = (value: number): string => `另外 ${numbers.format(value)} 人`;

// Numbers, dates, lists.
export const formatNumber = (value: number): string => numbers.format(value);
export const formatBytes = (bytes: number): string => formatBytesWith(numbers, bytes);
/** A date as precise as it is known: `2022 年 10 月 5 日`, with the spaces that stand around figures everywhere else. */
export const formatDate = (date: string): string => formatDateIn(language, date).replace(/(?<=\d)(?=[年月日])|(?<=[年月])(?=\d)/g, ' ');
/** Between the items of a list. */
export const comma = '、';
/** Tides、Moss 等 5 项 */
export const joinSome = (told: readonly string[], more: number): string =>
  told.join(comma) + (more > 0 ? ` 等 ${numbers.format(told.length + more)} 项` : '');
/** Ada Example、Bo Sample 等 5 人 */
export const joinPeople = (told: readonly string[], more: number): string =>
  told.join(comma) + (more > 0 ? ` 等 ${numbers.format(told.length + more)} 人` : '');
/** 《Tides》，Ada Example 等著 */
export const titleByPeople = (title: string, first: string, hasMore: boolean): string => `《${title}》，${first}${hasMore ? ' 等' : ''}`;

// The frame of every page.
/** Between parts of a line that are no list: `12 papers, received 5 October 2022`. */
export const pause = '，';
export const frameSkip = '跳到正文';
export const frameBrowse = '浏览';
export const frameSearch = '搜索论文';
export const frameSearchKey = '搜索';
export const frameReadingList = '阅读清单';
export const frameThemeSystem = '配色：跟随系统';
export const frameThemeLight = '配色：浅色';
export const frameThemeDark = '配色：深色';
export const frameFollow = '订阅';
export const frameOffline = '离线阅读';
export const frameProblems = '问题代码';
export const frameSource = '源代码';
export const frameHome = '首页';
export const frameBreadcrumbs = '当前位置';
export const frameOnThisPage = '本页内容';
export const frameAboutThisPage = '关于本页';
export const frameLetters = '按字母';
export const framePages = '分页';
export const framePrevious = '上一页';
export const frameNext = '下一页';
export const framePage = (number: number): string => `第 ${numbers.format(number)} 页`;
/** Beside a heading, from the second page of a list on. */
export const frameLeaf = (number: number): string => `第 ${numbers.format(number)} 页`;
export const frameTitleOfLeaf = (title: string, number: number): string => `${title}（第 ${numbers.format(number)} 页）`;

// Ways to browse, in the sidebar and above headings.
export const placePapers = '全部论文';
export const placeTopics = '主题';
export const placeMethods = '方法';
export const placeAuthors = '作者';
export const placeYears = '年份';
export const placeEditions = '期次';
export const placeByTopic = '按主题';
export const crumbPapers = '论文';

// The front page.
export const homeSearchHint = '题名、作者、方法或主题';
export const homeWays =
  '可以用任意词检索，也可以按主题浏览。[阅读清单](list)里的论文和你的笔记只保存在此浏览器中，全部内容都可以[离线阅读](offline)。';
export const homeWaysAdd = '缺了哪一篇？[欢迎补充](contribute)。';
export const homeMap = '相近的论文彼此靠近';
export const homeTrends = '历年论文一览';
export const homeNewest = '最新论文';
export const homeEmpty = '书架上还没有论文。';
export const homeAllPapers = (value: number): string => `全部 ${papers(value)}`;
export const homeEdition = '最新一期';
export const homeAllEditions = (value: number): string => `全部 ${editions(value)}`;
export const homeAreas = '领域与主题';
export const received = (date: string): string => `${formatDate(date)}收到`;

// An entry: what is known of it and where it leads.
export const entryAbstract = '摘要';
export const entryNoAbstract = '这里还没有收录摘要。';
export const entryRecord = '条目信息';
export const entryCorrect = '[更正此条目](correct)';
export const entryCorrectOrEdit = '[更正此条目](correct)，或[编辑其文件](edit)';
export const entryOpenPdf = '打开 PDF';
export const entrySave = '收藏';
export const entryPdf = 'PDF';
export const entryPublisher = '出版方';
export const entryArxiv = 'arXiv';
export const entryCode = '代码';
export const entryProject = '项目';
export const entryData = '数据';
export const entryPage = '网页';
export const entryOnMap = '在论文地图上查看';
export const entryFirstPublic = '首次公开';
export const entryVenue = '发表于';
export const entryPublishedAs = '发表题名';
export const entryMethod = '方法';
export const entrySubject = '学科';
export const entryEditions = (): string => '所属期次';
export const entryAdded = '收录日期';
/** For search engines, of an entry without an abstract. */
export const entryDescription = (title: string): string => `${title}：论文的基本信息、主题与链接。`;
export const entryMoved = '此条目已迁移';
export const entryMovedTitle = (title: string): string => `${title} 已迁移`;
export const entryMovedDescription = (title: string): string => `此地址现指向 ${title}。`;

// What became of a paper after it was published.
export const statusMark = (kind: Status): string => ({ retracted: '已撤稿', superseded: '已被取代', corrected: '已更正' })[kind];
export const statusLabel = (kind: Status): string => statusMark(kind);
export const statusSentence = (kind: Status): string => `这篇论文${statusMark(kind)}。`;
export const statusWithNote = (label: string, note: string): string => `${label}：${note}`;
export const statusInstead = '请改读：';

// Citing.
export const cite = '引用';
export const citeDownload = '下载';
export const citeBibtexRegion = 'BibTeX 条目';
/** The key “Copy” and, for those who hear it, what it copies; then what the key says for a moment. */
export const citeCopy = '复制';
export const citeCopied = '已复制';
export const citeCopiedSentence = '已复制。';
export const citeNotAllowed = '浏览器不允许复制。引用已选中，请像复制普通文本一样复制。';
export const citeOfStyle = (style: string): string => `${style} 格式的引用`;
export const citeOfBibtex = 'BibTeX 条目';

// Lists of papers: by year, as received, all.
export const listAllLede = (value: number): string => `${newestFirst(value)}。`;
export const listAllDescription = (value: number): string => `目录收录的 ${papers(value)}，附作者、主题和摘要，最新的在前。`;
export const listAllEmpty = '目录还是空的。在内容文件夹的 `papers` 中添加一个文件，它就会出现在这里。';
export const yearsLede = '按论文首次公开的年份排列。';
export const yearsUndated = (value: number): string => `${papers(value)}日期不详，未列入。`;
export const yearsDescription = (dated: number, value: number): string => `按首次公开的年份浏览论文：${years(value)}，共 ${papers(dated)}。`;
export const yearLede = (value: number, year: number): string => `${year} 年首次公开的 ${papers(value)}${value > 1 ? '，最新的在前' : ''}。`;
export const yearDescription = (value: number, year: number): string => `目录中 ${year} 年首次公开的 ${papers(value)}，最新的在前。`;
export const yearOthers = '其他年份';
export const yearLater = '之后';
export const yearEarlier = '之前';
export const editionsLede = '按收到时的原貌列出各期论文，保持原有顺序。';
export const editionsDescription = '按收到时的原貌列出的各期论文，保持原有顺序。';
export const editionsEmpty = '还没有收录任何一期。请看[全部论文](papers)。';
export const editionDescription = (value: number, title: string): string => `“${title}”一期的 ${papers(value)}，按收到时的顺序排列。`;
export const editionLede = (value: number): string => `${papers(value)}，按原有顺序排列。`;
export const editionLedeReceived = (value: number, date: string): string => `${papers(value)}，按原有顺序排列，${formatDate(date)}收到。`;
export const editionSource = '读自';

// Nothing at an address.
export const notFoundTitle = '这个地址没有页面';
export const notFoundDescription = '这个地址没有页面。这里列出名称最接近的条目和其他入口。';
export const notFoundLede = '地址可能有误，或者页面已不存在。';
export const notFoundWays = '也可以前往[首页](home)、[主题](topics)或[全部论文](papers)。';
export const notFoundSuggest = '如果缺少某篇论文，可以[推荐收录](suggest)。';
export const notFoundNearest = '你要找的可能是';

// Following what is new.
export const followTitle = '订阅更新';
export const followTopic = '订阅此主题';
export const followTakeTopic = '导出此主题的论文';
export const followTakeAll = '导出全部论文';
export const followHow = '订阅源的用法';
export const followInReader = '通过订阅阅读器';
export const followByMail = '通过电子邮件';
export const followWays = (ways: readonly string[]): string => ways.join('或');
export const followLede = (ways: string): string => `${ways}获知新收录的论文。`;
export const followDescription = (site: string, ways: string): string => `${ways}获知 ${site} 新收录的论文。`;
export const followNoFeedDescription = (site: string): string => `在 ${site} 中查看新论文。`;
export const followNoFeed = '这里还没有订阅源。[论文列表](papers)从最新的开始。';
export const followFeedHeading = '用订阅阅读器';
export const followFeedAbout =
  '订阅源是一份更新列表，地址始终不变。订阅阅读器是一种应用、网站或邮件程序，会定期查看你添加的订阅源，把多个网站上尚未读过的内容汇集到一处。订阅无需姓名或邮箱，删除订阅源即可停止。开始时，先选一个订阅阅读器（Feedly 和 Inoreader 是网站，NetNewsWire 是应用，Thunderbird 和 Zotero 自带此功能），复制下面的地址，粘贴到阅读器的“添加”或“订阅”处。';
export const followCopyAddress = 'URL';
export const followFeedHolds = (value: number): string =>
  `其中是最近收录的论文，最多 ${numbers.format(value)} 篇，附完整摘要。在浏览器中打开时，[订阅源](feed)显示为供程序读取的文本；另有相同内容的 [JSON Feed](json)。`;
export const followMailHeading = '电子邮件';
export const followMailNote = '新收录的论文，附作者、首句和链接。';
export const followMailAddress = '你的电子邮箱';
export const followMailKey = '订阅';
export const followMailPrivacy = (provider: string, host: string): string =>
  `你的邮箱只会交给负责发信的 ${provider}，不会提供给其他任何一方。下一页属于该服务（${host}），可能需要通过邮件确认。`;
export const followOneTopic = '只订阅一个主题';
export const followOneTopicNote = '每个名称都是一个订阅源的地址：长按或用鼠标右键复制链接，再添加到订阅阅读器。';

// Problem codes; the codes themselves are explained in English.
export const problemsTitle = '问题代码';
export const problemsDescription = '检查给出的每条提示是什么意思、为何重要、如何修正。';
export const problemsLede = '`npm run check` 读取每个条目，并以 `file:line:column severity code` 的形式报告发现的问题。本页逐一解释各个代码。';
export const problemsErrors = '错误';
export const problemsErrorsLede = '修正之前无法构建目录。';
export const problemsWarnings = '警告';
export const problemsWarningsLede = '值得一看，但不影响构建目录。';
export const problemsNotes = '提示';
export const problemsNotesLede = '仅供参考。';

// Read outside the pages: previews, browsers, copies on a disk.
export const searchSite = (title: string): string => `搜索 ${title}。`;
export const topicOfSite = (topic: string, title: string): string => `${topic}，${title} 的主题`;
export const copyLabel = '离线副本';
export const copySays = (version: string): string => `离线副本，[day](day)，版本 ${version}。[查看网上的此页](live)`;

// Search: what a page shows before anything is typed.
export const searchTitle = '搜索';
export const searchPlaceholder = '题名、作者、方法、主题或 arXiv 编号';
export const searchAbout = (total: number): string =>
  `可按题名、作者、方法、主题、arXiv 编号或摘要中的任意词语搜索${total === 0 ? '论文' : ` ${papers(total)}`}。`;
export const searchAboutAnswers = '拼写有误也能找到；每次搜索都有自己的网址，可以收藏或分享。';
export const searchNeedsScript =
  '搜索需要 JavaScript，而它已被关闭。也可以自行浏览：[按主题](topics)、[按年份](years)，或查看[全部论文](papers)，最新的在前。';
export const searchExamples = '例如：';
export const searchClose = '关闭';
export const searchPapers = '论文';
export const searchAllResults = '全部结果';
export const searchResults = '搜索结果';

// Search: filters and order.
export const searchFilters = '筛选';
export const searchFilterCount = (value: number): string => `（${numbers.format(value)}）`;
export const searchRemoveFilters = '清除筛选';
export const searchRemoveFilter = <Part>(name: Part, hide: (text: string) => Part): Part[] => [hide('移除筛选：'), name];
export const searchByTopic = '主题';
export const searchByYear = '年份';
export const searchByHolding = '附有';
export const searchByVenue = '会议或期刊';
export const searchWholeArea = '该领域的任意主题';
export const searchMoreVenues = (value: number): string => `另外 ${numbers.format(value)} 个`;
export const searchHoldings = { code: '代码', project: '项目主页', data: '数据', doi: 'DOI', arxiv: 'arXiv 编号' };
export const searchShow = '查看论文';
export const searchShowFound = (total: number): string => `查看 ${papers(total)}`;
export const searchSortBy = '排序';
export const searchSorts = { relevance: '相关度', newest: '最新优先', title: '题名' };
export const searchLeaves = '结果分页';

// Search: what was found.
const quoteAll = (words: readonly string[], link: '和' | '或'): string => {
  const quoted = words.map((word) => `“${word}”`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join('、')}${link}${last}`;
};
const holdEvery = (full: number): string => `${papers(full)}包含全部词语`;
/** A search in the titles of tabs: maps, 2 filters. */
export const searchName = (query: string, filters: number): string =>
  [query, filters === 0 ? '' : `${numbers.format(filters)} 项筛选`].filter((part) => part !== '').join('，');
export const searchFoundLeaf = (total: number, leaf: number, leaves: number): string =>
  `${papers(total)}，第 ${numbers.format(leaf)} 页，共 ${numbers.format(leaves)} 页`;
export const searchNothing = (query: string): string => (query === '' ? '没有找到论文。' : `没有找到与“${query}”相关的论文。`);
export const searchNothingFiltered = (query: string, filters: number): string =>
  `没有符合${filters === 1 ? '该筛选条件' : '这些筛选条件'}${query === '' ? '' : `且与“${query}”相关`}的论文。`;
export const searchNothingShort = (query: string): string => `没有找到与“${query}”相关的论文。请减少词语再试。`;
export const searchFull = (full: number, more: number): string => `${holdEvery(full)}。另有 ${papers(more)}包含其中一部分。`;
export const searchFullBut = (full: number, more: number, lacked: readonly string[]): string =>
  `${holdEvery(full)}。另有 ${papers(more)}包含其中大部分，但不一定有${quoteAll(lacked, '或')}。`;
export const searchNoneFull = (total: number): string => `没有论文包含全部词语；${total === 1 ? '这篇论文' : `这 ${papers(total)}`}包含其中一部分。`;
export const searchNoneFullBut = (total: number, lacked: readonly string[]): string =>
  `没有论文包含全部词语。${total === 1 ? '这篇论文包含其中大部分，但没有' : `这 ${papers(total)}包含其中大部分，但不一定有`}${quoteAll(lacked, '或')}。`;
/** The same in the room of a line. */
export const searchFoundWith = (total: number, note: string): string => `${papers(total)}：${note}`;
export const searchShortFull = (full: number, more: number, most: boolean): string =>
  `${numbers.format(full)} 篇包含全部词语，${numbers.format(more)} 篇包含${most ? '大部分' : '一部分'}`;
export const searchShortNoneFull = (total: number): string => (total === 1 ? '缺少部分词语' : '均未包含全部词语');
export const searchLeftOut = (words: readonly string[]): string => `没有论文包含${quoteAll(words, '和')}，搜索时已略去。`;
export const searchDivide = '以下论文缺少部分词语';
export const searchFields = {
  identifier: '编号',
  title: '题名',
  name: '方法',
  author: '作者',
  topic: '主题',
  venue: '会议或期刊',
  'other name': '别名',
  abstract: '摘要',
};
export const searchMatch = (field: string, words: readonly string[], hasMore: boolean): string =>
  `${field}（${words.join('、')}${hasMore ? '……' : ''}）`;
export const searchMatches = (matches: readonly string[]): string => `匹配${matches.join('、')}`;
/** People of a paper; where some were asked for and lead, `others` follow them out of order. */
export const searchPeople = <Person>(first: readonly Person[], others: readonly Person[], more: number): (Person | string)[] => [
  ...first.flatMap((person, index) => (index === 0 ? [person] : ['、', person])),
  ...others.flatMap((person, index) => [index === 0 ? '，合著者 ' : '、', person]),
  ...(more > 0 ? [` 等 ${numbers.format(first.length + others.length + more)} 人`] : []),
];

// Search: how the query was read, and ways on.
export const searchSentences = (sentences: readonly string[]): string =>
  sentences.map((text, index) => (index < sentences.length - 1 && !text.endsWith('。') ? `${text}。` : text)).join('');
export const searchReadAs = (query: string): string => `已改为搜索“${query}”。`;
export const searchCorrected = <Part>(used: Part, asked: Part, exactly: (text: string) => Part): (Part | string)[] => [
  '已将“',
  asked,
  '”改为“',
  used,
  '”搜索。',
  exactly('按原文搜索'),
];
export const searchExact = <Part>(corrected: (text: string) => Part): (Part | string)[] => ['已按原文搜索。', corrected('更正后搜索')];
export const searchDidYouMean = <Part>(link: Part, total: number): (Part | string)[] => ['你要找的是“', link, `”吗？（${papers(total)}）`];
export const searchFewerFilters = '减少筛选条件';
export const searchFewerWords = '减少词语';
export const searchWithout = <Part>(name: Part): (Part | string)[] => ['去掉“', name, '”'];
export const searchWithoutFilters = '去掉全部筛选';
export const searchNearTopics = '相近的主题';
export const searchAreas = '浏览领域';
export const searchNotLoaded = '无法加载搜索索引。请检查网络连接，然后按回车键重试。';
export const searchNotLoadedYet = '无法加载搜索索引。继续输入即可重试。';
export const searchFailed = '无法完成这次搜索。请换用其他词语。';
export const searchNoScript = '无法加载搜索功能。请检查网络连接，关闭此窗口后重新打开。';

// Search: recent searches.
export const searchRecentTitle = '最近搜索';
export const searchRecentKept = '仅保存在此浏览器中。';
export const searchRecentClear = '清除最近搜索';
export const searchRecentRemove = (query: string): string => `从最近搜索中移除“${query}”`;

// Search: saving all results.
const onlyFirst = (found: number, isCut: boolean): string => (isCut ? `一次最多只能保存前 ${numbers.format(found)} 篇。` : '');
export const searchSaveAll = '收藏这些结果';
export const searchUndo = '撤销';
export const searchSaveFailed = '未能收藏：无法加载搜索结果。';
export const searchSaveRefused = '未能收藏：此浏览器不为本站保存数据。';
export const searchSaveFull = (saved: number, found: number): string => `阅读清单已满：${papers(found)}中收藏了 ${numbers.format(saved)} 篇。`;
export const searchSavedBefore = (found: number, isCut: boolean): string =>
  (found === 1 ? '这篇论文已在阅读清单中。' : '这些论文均已在阅读清单中。') + onlyFirst(found, isCut);
/** `present` were there before; `isCut` when more were found than can be saved at once. */
export const searchSaved = (saved: number, present: number, isCut: boolean): string => {
  const already = present > 0 ? `另有 ${numbers.format(present)} 篇原已在清单中。` : '';
  return `已将 ${papers(saved)}加入阅读清单。${already}${onlyFirst(saved + present, isCut)}`;
};
export const searchUnsaved = (value: number): string => `已从阅读清单中移除 ${papers(value)}。`;
export const searchUnsaveRefused = '此浏览器不允许更改清单。';

// Reading offline. Sizes come formatted.
export const offlineAbout = '无网络时阅读和搜索本目录的三种方式。';
export const offlineLede = '没有网络时，可通过三种方式阅读和搜索本目录。';
export const offlineSometimes = '网络时断时续';
export const offlineSometimesHow = '无需任何操作。读过的页面会留在此浏览器中，没有网络也能打开；用过的搜索内容同样如此。';
export const offlineLong = '将有一段时间没有网络';
export const offlineLongHow = '在此浏览器中[保存整个目录](save)。之后所有页面和全部搜索功能都可从原来的地址打开，更新时只下载有变化的部分。';
export const offlineFiles = '想要自己的文件';
export const offlineFilesHow = '用于存档、转交他人，或供从不联网的电脑使用：[压缩包](zip)解压后是一个双击即可打开的文件夹，搜索功能完全相同。';
export const offlineFilesElsewhere =
  '用于存档、转交他人，或供从不联网的电脑使用：有些站点提供压缩包，解压后是一个双击即可打开的文件夹，搜索功能完全相同。';
export const offlineSave = '保存整个目录';
export const offlineSaveSize = (size: string): string => `保存整个目录（${size}）`;
export const offlineNeedsScript = '保存需要 JavaScript，而它已被关闭。';
export const offlineUnable = '此浏览器不为本站保存页面。某些无痕窗口如此，网址以 http 而非 https 开头时也是如此。';
export const offlineIsCopy = '这是保存在文件夹中的副本，所有内容都已在此。';
export const offlineCancel = '取消';
export const offlineRemove = '移除已保存的内容';
export const offlineKept = '无论因何中断，保存都会从中断处继续。保存的内容留在本设备的此浏览器中，直到你将其移除或清除浏览器数据。';
export const offlineZip = '下载压缩包';
export const offlineZipSize = (size: string): string => `下载整个目录（${size}）`;
export const offlineZipHow = '解压后双击 `index.html` 即可打开。压缩包在本站构建时生成，不会自动更新。';
export const offlineZipDigest = (digest: string): string => `\`${digest}\`（[校验文件](file)）`;

// Reading offline: saving the catalogue.
export const savingGoOn = '继续保存目录';
export const savingUpdate = '更新已保存的目录';
export const savingAgain = '立即重试';
export const savingNewer = '目录已保存，并且有了新版本。更新时只下载有变化的部分；更新完成之前，已保存的版本仍会保留。';
export const savingComplete = '整个目录已保存在此浏览器中，没有网络也能打开。';
/** `all` is not known without a network. */
export const savingPart = (files: number, all: number | undefined): string =>
  `目录已保存一部分：${all === undefined ? '' : `共 ${numbers.format(all)} 个文件，`}已保存 ${numbers.format(files)} 个${all === undefined ? '文件' : ''}。保存将从此处继续。`;
export const savingNone = '此浏览器中尚未保存目录。';
export const savingTooLarge = (files: number, size: string): string =>
  `目录太大，无法整个保存在浏览器中（${numbers.format(files)} 个文件，${size}）。读过的页面会保留。`;
export const savingUnknown = '保存目录需要网络。';
export const savingElsewhere = '此浏览器的另一个标签页正在保存目录。';
export const savingDone = '保存完成。现在没有网络也能打开整个目录。';
export const savingRemoved = '已移除。读过的页面仍然保留。';
export const savingRuns = '正在保存目录。你可以在其他标签页中继续阅读，请勿关闭本页。';
export const savingPerCent = (perCent: number): string => `已保存 ${perCent}%`;
export const savingProgress = (files: number, all: number, [size, fullSize]: readonly [string, string]): string =>
  `${numbers.format(files)} / ${numbers.format(all)} 个文件，${size} / ${fullSize}`;
export const savingStopped = '已停止。已保存的内容会保留，之后可从此处继续。';
export const savingOffline = '网络已断开。恢复后将自动继续保存。';
/** `free` is what is left, where the browser tells. */
export const savingFull = (free: string | undefined): string =>
  `浏览器为本站提供的空间已用完${free === undefined ? '' : `（剩余 ${free}）`}。请清理设备空间或移除其他网站保存的数据，然后继续；已保存的内容会保留。`;
export const savingAltered = (file: string): string => `服务器发来的文件与构建时的不同：${file}。请稍后再试；已保存的内容会保留。`;
export const savingRoom = (needed: string, free: string): string => `需要 ${needed}，而浏览器目前只为本站留出 ${free}。保存可能无法完成。`;

// Shown in place of a page that was never read, when there is no network.
export const unreadTitle = '此页面不在你的设备上';
export const unreadAbout = '目前没有网络，此页面也未曾阅读或保存过。';
export const unreadLede = '目前没有网络，而你此前没有读过这个页面，因此浏览器中没有它的副本。';
export const unreadAgain = '网络恢复后[重试](again)。';
export const unreadOthers = '[搜索](search)、[首页](home)和[阅读清单](list)没有网络也能打开，下列页面也是如此。';
export const unreadSave = '趁有网络时[保存整个目录](offline)，之后没有网络也能打开所有页面。';
export const unreadKept = '读过的页面';

// The shelf of topics on the front page.
export const shelfSpine = (topic: string, value: number): string => `${topic}：${papers(value)}`;

// Places of the site.
export const map = '论文地图';
export const trends = '趋势';

// The reader's own marks and notes.
export const ownNew = '新';
export const ownRead = '已读';
export const ownNote = '笔记';
export const ownSave = '收藏';
export const ownSaveLabel = (title: string): string => `收藏到阅读清单：${title}`;
export const ownNotSaved = '未收藏';
export const ownNotSavedFull = '未收藏：阅读清单已满';
export const ownNotSavedUnavailable = '未收藏：此浏览器不为本站保存数据';
export const ownMarkRead = '标为已读';
export const ownMarkReadLabel = (title: string): string => `标为已读：${title}`;
export const ownNoteAdd = '添加私人笔记';
export const ownNoteYours = '你的笔记';
export const ownNoteField = '私人笔记';
export const ownNoteHint = '纯文本，只保存在此浏览器中。';
export const ownNoteKept = '已保存在此浏览器中。';
export const ownNoteGone = '笔记已清空。';
export const ownNoteTooLong = (length: number, most: number): string =>
  `太长了：${numbers.format(length)} 字，上限 ${numbers.format(most)} 字。缩短之前，保留上次保存的内容。`;
export const ownFull = '未保存：此浏览器留给本站的空间已满。';
export const ownUnavailable = '未保存：此浏览器不为本站保存数据。';
/** @param orMore whether there may be more than were counted. */
export const ownNewSince = (value: number, orMore: boolean, date: string): string =>
  `${date}以来新增 ${numbers.format(value)} 篇${orMore ? '以上' : ''}`;
export const listTitle = '阅读清单';
export const listDescription = '你收藏的论文、阅读进度和笔记，只保存在此浏览器中。';
export const listLede = '保存在此设备的浏览器中，别人看不到；清除浏览器数据时也会一并清除。';
export const listNoScript = '保存清单需要 JavaScript，而它已被关闭。你仍可浏览[主题](topics)和[全部论文](papers)，并用浏览器书签收藏论文。';
export const listNoStorage = '此浏览器不为本站保存数据，因此无法在这里收藏。请查看无痕窗口或网站数据的设置。';
export const listEmpty = '还没有收藏。在任何论文旁按“收藏”，它就会出现在这里。';
export const listEmptyMore = '在论文页面上还可以标为已读、写私人笔记，都会显示在这里和论文卡片上。要从别处导入论文，把文件拖到本页即可。';
export const listEmptyWays = '[搜索](search)、打开[一个主题](topics)，或看看[最新论文](papers)。';
export const listShow = '显示';
export const listAll = '全部';
export const listUnread = '未读';
export const listRead = '已读';
export const listNone = '没有这样的论文。';
export const listOthers = '不在清单中';
export const listOthersLede = '你标记过或写过笔记、但没有收藏的论文。';
export const listClear = '清空清单';
export const listClearSure = '再按一次清空';
export const listCleared = '清单已清空，标记和笔记仍保留。';
export const listRemove = '移除';
export const listRemoveLabel = (title: string): string => `从阅读清单移除：${title}`;
export const listRemoveSelected = '移除所选';
export const listSelectLabel = (title: string): string => `选择：${title}`;
export const listSelected = (chosen: number, total: number): string => `已选 ${numbers.format(chosen)} / ${numbers.format(total)}`;
export const listRemoved = (title: string): string => `已移除“${title}”。`;
export const listRemovedSome = (value: number): string => `已移除 ${papers(value)}。`;
export const listPutBack = '已放回。';
export const listPutBackSome = (value: number): string => `已放回 ${papers(value)}。`;
export const listNotChanged = '此浏览器不允许更改清单。';
export const listQuoted = (title: string): string => `“${title}”`;
/** @param day ISO 8601, for other programs. */
export const listReadOn = (day: string): string => `已读 ${day}`;
export const undo = '撤销';
export const takeDownloadAs = '下载为';
export const takeCopyAs = '复制为';
export const takeLinks = '链接';
export const takeLoading = (done: number, total: number): string => `正在加载引用：${numbers.format(done)} / ${numbers.format(total)}`;
export const takeNoCopy = '此浏览器不允许复制，请改用下载。';
export const takeCopied = (value: number): string => `已复制 ${papers(value)}。`;
export const takeSome = (way: 'copied' | 'downloaded', { taken, total, missing }: { taken: number; total: number; missing: string }): string =>
  `${papers(total)}中，已${way === 'copied' ? '复制' : '下载'} ${numbers.format(taken)} 篇。无法加载：${missing}。`;
export const takeNothing = (value: number, canBibtex: boolean): string =>
  `${numbers.format(value)} 条引用无法加载，请联网后重试。${canBibtex ? '已存于此浏览器的论文，BibTeX 无需联网。' : ''}`;
export const backupTitle = '备份与迁移';
export const backupLede =
  '清单、标记和笔记只存在于此浏览器。备份文件包含全部内容，可在另一台设备上导入，或在清除浏览器数据后恢复。不会向任何地方发送数据。';
export const backupAll = '备份全部';
/** 其他格式旁的说明。 */
export const listMarksNote = '标记和笔记只能通过备份恢复；其他格式只恢复论文。';
export const backupDone = '备份包含你的清单、标记和笔记。';
export const importTitle = '导入论文';
export const importLede = '可导入备份，或任何提到本目录论文的文本：BibTeX、RIS、CSL-JSON、Markdown，或逐行的网址、arXiv 编号、DOI、题名。';
export const importChoose = '选择文件';
export const importDrop = '或拖到本页任意位置。';
export const importPaste = '粘贴文本';
export const importPasteField = '提到论文的文本';
export const importBring = '导入';
export const importReading = '正在读取……';
export const importLooking = (done: number, total: number): string => `正在查找论文：${numbers.format(done)} / ${numbers.format(total)}`;
const importMissing = (value: number): string => (value === 0 ? '' : `，${numbers.format(value)} 篇不在本目录中`);
export const importDone = ({ added, there, missing }: { added: number; there: number; missing: number }): string =>
  `新增 ${numbers.format(added)} 篇，已有 ${numbers.format(there)} 篇${importMissing(missing)}${missing > 0 ? '：' : '。'}`;
export const importCut = ({ added, missing }: { added: number; missing: number }): string =>
  `新增 ${numbers.format(added)} 篇后清单已满${importMissing(missing)}${missing > 0 ? '：' : '。'}`;
export const importBackup = (counts: { added: number; changed: number; there: number; missing: number; unread: number }): string => {
  const { added, changed, there, missing, unread } = counts;
  const told = [`新增 ${numbers.format(added)} 篇`, `补全 ${numbers.format(changed)} 篇`, `未变 ${numbers.format(there)} 篇`];
  return `${told.join('，')}${unread > 0 ? `，${numbers.format(unread)} 条无法读取` : ''}${importMissing(missing)}${missing > 0 ? '：' : '。'}`;
};
export const importMoreMissing = (value: number): string => `另有 ${numbers.format(value)} 篇`;
export const importNothing = '其中没有提到论文：未找到网址、编号、题名或条目。';
export const importLater = '此备份由更新版本的页面生成。请刷新页面后重试。';
export const importTooLarge = (most: number): string => `超过 ${formatBytes(most)}，请分几次导入。`;
export const importLeft = (value: number): string => `还有 ${numbers.format(value)} 条未查找，请分几次导入。`;
export const importNotLoaded = '无法查询目录。请检查网络后重试。';
export const importFull = '未导入：空间不足以容纳全部内容。';
export const importUndone = '已撤销。';
export const deleteTitle = '删除保存的内容';
export const deleteLede = '清单、标记、笔记、最近搜索和上次访问时间。离线阅读的页面不受影响。';
export const deleteAll = '全部删除';
export const deleteSure = '再按一次删除';
export const deleteDone = '这里保存的内容已全部删除。';
export const recentTitle = '最近收录';
export const recentLede = (value: number): string => `最近加入目录的 ${papers(value)}，不论何时发表。`;
export const recentEmpty = '还没有收录论文。';

// Plots and trends.
export const joinSentences = (sentences: readonly string[]): string => sentences.join('');
export const plotNumbers = '数据';
export const plotYear = '年份';
export const plotPapers = '论文数';
export const plotShare = (share: number): string => `${Math.round(share * 100)}%`;
export const yearsNone = '尚无注明日期的论文';
export const yearsOnlyPaper = (year: number): string => `仅有的一篇论文发表于 ${year} 年`;
export const yearsAllIn = (value: number, year: number): string => `${papers(value)}均发表于 ${year} 年`;
export const yearsFirstIn = (value: number, year: number): string => `共 ${papers(value)}，最早一篇发表于 ${year} 年`;
export const yearsFrom = (part: number, whole: number, year: number): string => `${papers(whole)}中有 ${numbers.format(part)} 篇发表于 ${year} 年`;
export const yearsSince = (part: number, whole: number, year: number): string =>
  `${papers(whole)}中有 ${numbers.format(part)} 篇发表于 ${year} 年及以后`;
export const yearsCaption = (subject: string): string => `${subject}：各年论文数`;
export const trendsDescription = (value: number): string => `${papers(value)}在年份、领域、主题、方法和会议或期刊上的分布，每幅图均附数据。`;
export const trendsLede = '本目录逐年收录的情况。这里只是一个选集：图中所示是本站论文，而非全部研究。';
export const trendsUndated = (value: number): string => `另有 ${papers(value)}日期不详，未计入各年。`;
export const trendsEarlier = (value: number, year: number): string => `${year} 年以前的 ${papers(value)}未画出。`;
export const trendsOpen = (year: number): string => `${year} 年的数据可能不完整。`;
export const trendsEmpty = (few: number): string => `注明日期的论文尚不足 ${few} 篇，看不出趋势。论文增多后，图表会显示在这里。`;
export const trendsYearsFinding = (part: number, whole: number, year: number): string =>
  `${papers(whole)}中有 ${numbers.format(part)} 篇发表于 ${year} 年，为各年之最`;
export const trendsYearsNote = '按首次公开的年份统计论文数。';
export const trendsCodeFinding = (part: number, whole: number): string => `${papers(whole)}中有 ${numbers.format(part)} 篇附有代码链接`;
export const trendsCodeNote = '实心：已知代码链接的论文；空心：当年全部论文。';
export const trendsCode = '附代码';
export const trendsAreaRose = (area: string, before: number, after: number, year: number): string =>
  `“${area}”：自 ${year} 年起，占比由 ${plotShare(before)} 升至 ${plotShare(after)}`;
export const trendsAreaFell = (area: string, before: number, after: number, year: number): string =>
  `“${area}”：自 ${year} 年起，占比由 ${plotShare(before)} 降至 ${plotShare(after)}`;
export const trendsAreaLargest = (area: string, part: number, whole: number): string =>
  `最大的领域：“${area}”，${papers(whole)}中占 ${numbers.format(part)} 篇`;
export const trendsAreasNote = '各年论文中含该领域主题者的占比；一篇论文可计入多个领域。';
export const trendsFewNote = (few: number): string => `空心：当年论文不足 ${few} 篇，占比参考意义有限。`;
export const trendsFiled = '有主题的论文';
export const trendsTopicOvertook = (topic: string, other: string, year: number): string => `自 ${year} 年起，“${topic}”的论文多于“${other}”`;
export const trendsTopicLargest = (topic: string, part: number, whole: number): string =>
  `最大的主题：“${topic}”，${papers(whole)}中占 ${numbers.format(part)} 篇`;
export const trendsTopicsNote = '各主题每年的论文数，所有小图采用同一刻度。';
export const trendsMethodsFinding = (method: string, part: number, whole: number): string =>
  `提及最多：${method}，见于 ${papers(whole)}中的 ${numbers.format(part)} 篇`;
export const trendsMethodsTied = (first: string, second: string, part: number): string => `提及最多：${first} 与 ${second}，各 ${papers(part)}`;
export const trendsMethodsNote = '题名或摘要中提到该方法的论文，含提出该方法的论文。';
export const trendsMethod = '方法';
export const trendsVenuesFinding = (venue: string, part: number, whole: number): string =>
  `论文最多的会议或期刊：${venue}，${papers(whole)}中占 ${numbers.format(part)} 篇`;
export const trendsVenuesNote = '按会议或期刊统计论文数，各届合并。';
export const trendsVenue = '会议或期刊';
export const trendsTopic = '主题';
export const trendsArea = '领域';
export const trendsPlotYears = '柱状图：各年论文数';
export const trendsPlotCode = '柱状图：各年附代码的论文数';
export const trendsPlotMethods = '条形图：提及各方法的论文数';
export const trendsPlotVenues = '条形图：各会议或期刊的论文数';
export const trendsPlotOf = (subject: string): string => `${subject}：各年柱状图`;
export const trendsSee = '历年趋势';
export const topicGraphTitle = '在论文中相遇的主题';
export const topicGraphLargest = (value: number): string => `图中为论文最多的 ${numbers.format(value)} 个主题。`;
export const topicGraphNote = '连线表示两个主题有共同的论文，线越粗，论文越多。各主题页列有相关主题及数字。';

// The way through a list, what a search found, links to paragraphs.
export const neighboursLabel = '较新与较早的论文';
export const neighboursNewer = '较新';
export const neighboursOlder = '较早';
export const orderLabel = '来源列表中的论文';
export const orderBack = (list: string): string => `返回：${list}`;
export const orderPlace = (place: number, total: number): string => `第 ${numbers.format(place)} 篇，共 ${numbers.format(total)} 篇`;
export const orderPrevious = '上一篇';
export const orderNext = '下一篇';
export const orderPreviousLeaf = '列表的上一页';
export const orderNextLeaf = '列表的下一页';
export const orderSearch = (query: string): string => `“${query}”的搜索结果`;
export const foundWords = (words: string): string => `匹配：${words}`;
export const foundClear = '清除';
export const paragraphCopy = '复制本段链接';
export const paragraphCopied = '链接已复制。';
export const paragraphNotCopied = (address: string): string => `浏览器不允许复制。链接为 ${address}`;

// Keys that act at once, and the sheet that tells them.
export const keysTitle = '键盘快捷键';
export const keysClose = '关闭';
export const keysAnywhere = '任何页面';
export const keysSearch = '搜索论文';
export const keysHelp = '显示本表';
export const keysTheme = '切换配色';
export const keysInLists = '列表中';
export const keysNextCard = '下一篇论文';
export const keysPreviousCard = '上一篇论文';
export const keysOpenCard = '打开';
export const keysOfPaper = '论文页，或列表中选定的论文';
export const keysSave = '加入阅读清单';
export const keysMark = '标为已读';
export const keysCite = '复制 BibTeX';
export const keysNext = '下一篇，或列表下一页';
export const keysPrevious = '上一篇，或列表上一页';
export const keysGo = '前往';
export const keysHome = '首页';
export const keysPapers = '全部论文';
export const keysTopics = '主题';
export const keysList = '阅读清单';
export const keysSwitch = '启用单键快捷键';
export const keysSwitchNote = '使用语音输入或容易误按时可以关闭。Ctrl K 始终可以打开搜索。此设置保存在本浏览器中。';
export const keysSaved = '已加入阅读清单。';
export const keysUnsaved = '已移出阅读清单。';
export const keysCopied = '已复制 BibTeX。';
export const keysNotCopied = '未能复制 BibTeX 条目。';

// The map of all papers.
export const mapDescription = (value: number): string => `${papers(value)}排在一张图上，内容相近的彼此靠近。`;
export const mapLede = (value: number): string =>
  value === 1 ? '目前只有一篇论文，点击标记即可打开。' : `共 ${papers(value)}，每个标记通向一篇。两个标记越近，论文的共同点越多；方向没有含义。`;
export const mapSample = (drawn: number, whole: number): string => `目录共有 ${papers(whole)}，图上画出随机选取的 ${numbers.format(drawn)} 篇。`;
export const mapNotDrawn = '你刚才看的论文不在画出的论文之中。';
export const mapEmpty = '地图是空的：还没有论文。';
export const mapName = (value: number): string => `${papers(value)}的地图`;
export const mapKeys =
  '方向键在论文间移动，回车打开，Esc 关闭卡片。加号、减号和 0 缩放，Shift 加方向键移动画面。按住 Ctrl 或 ⌘ 滚动滚轮可缩放，点击地图后可直接滚动缩放；触摸屏用双指缩放。';
export const mapHowTo = '操作方法';
export const mapZoomIn = '放大';
export const mapZoomOut = '缩小';
export const mapReset = '整张地图';
export const mapAreas = '领域';
export const mapNoArea = '无主题';
export const mapTopic = '主题';
export const mapAllTopics = '全部主题';
export const mapFrom = '从';
export const mapTo = '到';
export const mapAnyYear = '不限年份';
export const mapClear = '显示全部';
export const mapShown = (shown: number, whole: number): string =>
  shown === whole ? `显示全部 ${papers(whole)}` : `显示 ${papers(whole)}中的 ${numbers.format(shown)} 篇，其余淡化`;
export const mapPlace = (place: number, whole: number, where: string): string =>
  `第 ${numbers.format(place)} 篇，共 ${numbers.format(whole)} 篇${where === '' ? '' : `，${where}`}`;
export const mapPaper = (title: string, people: string, place: string): string => [title, people, place].filter((part) => part !== '').join('。');
export const mapFailed = '地图无法加载。下面的列表通向同样的论文。';
export const mapNeedsScript = '这么多论文的地图需要 JavaScript，而它已被关闭。下面的列表通向同样的论文。';
export const mapLoading = '正在加载地图。';
export const mapAsList = '列表形式';

// Topics, methods and authors.
export const people = (value: number): string => `${numbers.format(value)} 人`;
export const areas = (value: number): string => `${numbers.format(value)} 个领域`;
export const searchAllPapers = (value: number): string => `搜索全部 ${papers(value)}`;
export const andMore = (value: number): string => `另有 ${numbers.format(value)} 项`;
export const newestFirst = (value: number): string => `${papers(value)}${value > 1 ? '，最新的在前' : ''}`;
export const topicsLede = (topicCount: number, areaCount: number): string => `${areas(areaCount)}，${topics(topicCount)}。每篇论文归入一至四个主题。`;
export const topicsDescription = (topicCount: number, areaCount: number): string =>
  `${areas(areaCount)}，${topics(topicCount)}：各主题的范围与论文数量。`;
export const topicDescription = (value: number, label: string, scope: string): string => `${label}：${papers(value)}。${scope}`;
export const topicAliases = (aliases: string): string => `又称：${aliases}。`;
export const topicAside = '年份、方法与订阅';
export const topicCentral = '最具代表性';
export const topicTogether = '常一同出现的主题';
export const topicBorn = '在此提出的方法';
export const topicMentioned = '最常提到的方法';
export const topicEmpty = '此主题下还没有论文。同一领域的其他主题见侧栏。';
export const topicHereFor = (words: string): string => `归入依据：${words}`;
export const methodsLede = (value: number, introduced: number): string => {
  if (value === 0) return '还没有论文提到方法的名称。';
  if (introduced === 0) return `论文中提到名称的 ${methods(value)}，均来自目录之外。`;
  if (introduced === value) return `论文中提到名称的 ${methods(value)}，均在此提出。`;
  return `论文中提到名称的 ${methods(value)}：${numbers.format(introduced)} 种在此提出（粗体），其余来自目录之外。`;
};
export const methodsDescription = (value: number): string => `目录中的论文提出、提到或与之比较的 ${methods(value)}，按字母排列。`;
export const methodsCaption = '各方法及提出、提到、与之比较的论文数量';
export const methodsName = '方法';
export const methodsIntroduced = '提出';
export const methodsMentioned = '提到';
export const methodsCompared = '比较';
export const methodDescription = (name: string, mentions: number): string => `${name}，以及提到它的 ${papers(mentions)}，附原文语句。`;
export const methodIntroducedDescription = (name: string, title: string, mentions: number): string =>
  `${name}，由《${title}》提出，另有 ${papers(mentions)}提到它。`;
export const methodSpellings = (spellings: string): string => `也写作 ${spellings}。`;
export const methodOutside = '目录中没有论文提出此方法。';
export const methodIntroducedBy = '提出者';
export const methodComparedBy = (value: number): string => `${papers(value)}与之比较`;
export const methodMentionedBy = (value: number): string => `${papers(value)}提到它`;
export const methodAlsoMentionedBy = (value: number): string => `另有 ${papers(value)}提到它`;
export const methodCompanions = '一同提到的方法';
export const methodTopics = '这些论文的主题';
export const authorsLede = (value: number): string => (value === 0 ? '还没有作者。' : `${people(value)}${value > 1 ? '，按姓氏排列' : ''}。`);
export const authorsDescription = (value: number): string => `目录中论文的作者共 ${people(value)}，按姓氏排列，附各自的论文。`;
export const authorLede = (value: number, first: number | undefined, last: number | undefined): string =>
  `${papers(value)}${first === undefined || last === undefined ? '' : first === last ? `，${first} 年` : `，${first}–${last} 年`}。`;
export const authorDescription = (value: number, name: string): string => `${name} 在目录中的 ${papers(value)}，以及合作者。`;
export const authorVariants = (names: string): string => `又署名 ${names}。`;
export const authorCompanions = '合作者';
export const authorTopics = '研究主题';
export const authorUndated = '日期不详';

// Related papers, and why a paper is filed under its topics.
export const relatedTitle = '相关论文';
/** Between the reasons of one paper. */
export const relatedPause = '；';
export const relatedBoth = (subjects: string): string => `共同点：${subjects}`;
export const relatedBothMention = (names: string): string => `都提到 ${names}`;
export const relatedIntroduces = (method: string): string => `提出了本文提到的 ${method}`;
export const relatedMentions = (method: string): string => `提到 ${method}`;
export const relatedIntroducesCompared = (method: string): string => `提出了本文对比的 ${method}`;
export const relatedCompares = (method: string): string => `与 ${method} 对比`;
export const relatedAlsoBy = (names: string): string => `作者也有 ${names}`;
export const entryFiledUnder = '所属主题';
export const entryTopicWords = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(comma);
