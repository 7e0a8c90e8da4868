/** Every word of the interface in Chinese, simplified; en.ts says what belongs here. */
import { formatBytesWith, formatDateIn } from './formats.ts';
import type { Status } from './status.ts';

/** BCP 47. */
export const language = 'zh-Hans';
export const direction = 'ltr';

const numbers = new Intl.NumberFormat(language);

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
/** A date as precise as it is known: `2022年10月5日`. */
export const formatDate = (date: string): string => formatDateIn(language, date);
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
export const listAllLede = (value: number): string => `${papers(value)}，最新的在前。`;
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
export const followCopyAddress = '地址';
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

// Read outside the pages: previews, browsers, copies on a disk, pictures.
export const searchSite = (title: string): string => `搜索 ${title}。`;
export const topicOfSite = (topic: string, title: string): string => `${topic}，${title} 的主题`;
export const copyLabel = '离线副本';
export const copySays = (version: string): string => `离线副本，[day](day)，版本 ${version}。[查看网上的此页](live)`;
/** Names in a picture, of which `others` had no room. */
export const pictureOthers = '等';
export const picturePeople = (names: readonly string[], others: number): string => joinPeople(names, others);

// Places of the site.
export const map = '论文地图';
export const trends = '趋势';

// 读者自己的标记和笔记。
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
/** @param orMore 可能不止所计的数量。 */
export const ownNewSince = (value: number, orMore: boolean, date: string): string =>
  `${date}以来新增 ${numbers.format(value)} 篇${orMore ? '以上' : ''}`;
export const recentTitle = '最近收录';
export const recentLede = (value: number): string => `最近加入目录的 ${papers(value)}，不论何时发表。`;
export const recentEmpty = '还没有收录论文。';
