//! Files of the client in a directory, for a web server that reads them from there.

use std::{
    error::Error,
    ffi::OsString,
    fmt,
    fs::{self, OpenOptions},
    io::{self, ErrorKind, Write as _},
    path::{Path, PathBuf},
};

/// Tells which files a directory holds.
const VERSION_FILE: &str = "sijax_version";

/// Puts the files of the client into a directory, for a web server that serves it.
///
/// A program that serves them itself needs no such directory: see
/// [`static_files`](crate::static_files).
///
/// The directory is made where it is missing. It has to be empty but for sub-directories, or one that
/// was filled in this way before: that one has a `sijax_version`. When that is the version of the
/// files which this program holds, nothing is done. Else they replace those of the same name, each as a
/// whole; what else is there stays. Call it when the program starts; several may do so at once.
///
/// # Errors
///
/// The directory has other files and no `sijax_version`, or something in it cannot be read or written.
///
/// ```
/// # let dir = std::env::temp_dir().join(format!("sijax-{}", std::process::id()));
/// let static_dir = dir.join("static/sijax");
/// sijax_server::init_static_path(&static_dir)?;
/// assert!(static_dir.join("sijax.js").is_file());
/// # std::fs::remove_dir_all(dir).unwrap();
/// # Ok::<(), sijax_server::StaticPathError>(())
/// ```
pub fn init_static_path(dir: impl AsRef<Path>) -> Result<(), StaticPathError> {
    let dir = dir.as_ref();
    fs::create_dir_all(dir).map_err(|error| StaticPathError::io(dir, error))?;
    let version = dir.join(VERSION_FILE);
    match installed(&version)? {
        Some(installed) if installed == sijax_pkg::VERSION.as_bytes() => return Ok(()),
        Some(_) => {}
        None => claim(dir, &version)?,
    }
    for file in sijax_pkg::FILES {
        replace(dir, file.name, file.bytes)?;
    }
    replace(dir, VERSION_FILE, sijax_pkg::VERSION.as_bytes())
}

/// What the version file says; nothing, when it is a link or the like.
fn installed(version: &Path) -> Result<Option<Vec<u8>>, StaticPathError> {
    match fs::symlink_metadata(version) {
        Ok(metadata) if metadata.is_file() => {
            fs::read(version).map(Some).map_err(|error| StaticPathError::io(version, error))
        }
        // One of somebody else's, which is not replaced, and gives no leave to replace files.
        Ok(metadata) if metadata.is_dir() => {
            Err(StaticPathError::io(version, ErrorKind::IsADirectory.into()))
        }
        Ok(_) => Ok(Some(Vec::new())),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(StaticPathError::io(version, error)),
    }
}

/// Makes the directory ours, if nobody else has files in it.
///
/// An empty version file comes before all others, so that a program which was stopped in the middle
/// may be started again, and one that starts at the same time is not refused for our files.
fn claim(dir: &Path, version: &Path) -> Result<(), StaticPathError> {
    if let Some(name) = any_file(dir).map_err(|error| StaticPathError::io(dir, error))? {
        return match installed(version)? {
            Some(_) => Ok(()),
            None => Err(StaticPathError::other_files(dir, name)),
        };
    }
    match OpenOptions::new().write(true).create_new(true).open(version) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(StaticPathError::io(version, error)),
        _ => Ok(()),
    }
}

/// Anything but directories counts: links wherever they lead, and what is hidden.
fn any_file(dir: &Path) -> io::Result<Option<OsString>> {
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        if !entry.file_type()?.is_dir() {
            return Ok(Some(entry.file_name()));
        }
    }
    Ok(None)
}

/// Puts a file in the place of whatever has its name. No reader sees half of it, and a link is
/// replaced instead of what it leads to.
fn replace(dir: &Path, name: &str, bytes: &[u8]) -> Result<(), StaticPathError> {
    let path = dir.join(name);
    write_beside(dir, name, bytes)
        .and_then(|temporary| fs::rename(&temporary, &path).inspect_err(|_| _ = fs::remove_file(&temporary)))
        .map_err(|error| StaticPathError::io(&path, error))
}

fn write_beside(dir: &Path, name: &str, bytes: &[u8]) -> io::Result<PathBuf> {
    let process = std::process::id();
    for attempt in 0_u32.. {
        let temporary = dir.join(format!(".{name}.{process}-{attempt}.tmp"));
        // A new file: what stands there by that name, a link above all, is left alone.
        let mut file = match OpenOptions::new().write(true).create_new(true).open(&temporary) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => continue,
            file => file?,
        };
        file.write_all(bytes)
            .and_then(|()| file.sync_all())
            .inspect_err(|_| _ = fs::remove_file(&temporary))?;
        return Ok(temporary);
    }
    Err(ErrorKind::AlreadyExists.into())
}

/// The files of the client were not put into a directory.
///
/// ```
/// use sijax_server::{StaticPathErrorKind, init_static_path};
///
/// # let dir = std::env::temp_dir().join(format!("sijax-other-{}", std::process::id()));
/// # std::fs::create_dir_all(&dir).unwrap();
/// std::fs::write(dir.join("mine.css"), "").unwrap();
/// let error = init_static_path(&dir).unwrap_err();
/// assert_eq!(error.kind(), StaticPathErrorKind::OtherFiles);
/// assert_eq!(error.path(), dir);
/// # std::fs::remove_dir_all(dir).unwrap();
/// ```
#[derive(Debug)]
pub struct StaticPathError {
    path: PathBuf,
    cause: Cause,
}

#[derive(Debug)]
enum Cause {
    OtherFiles(OsString),
    Io(io::Error),
}

/// What stands in the way of [`init_static_path`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StaticPathErrorKind {
    /// The directory has files that are not the client's. It was left as it was.
    OtherFiles,
    /// Something cannot be read or written.
    Io,
}

impl StaticPathError {
    fn io(path: &Path, error: io::Error) -> Self {
        Self { path: path.to_owned(), cause: Cause::Io(error) }
    }

    fn other_files(dir: &Path, name: OsString) -> Self {
        Self { path: dir.to_owned(), cause: Cause::OtherFiles(name) }
    }

    /// What stands in the way.
    #[must_use]
    pub fn kind(&self) -> StaticPathErrorKind {
        match self.cause {
            Cause::OtherFiles(_) => StaticPathErrorKind::OtherFiles,
            Cause::Io(_) => StaticPathErrorKind::Io,
        }
    }

    /// The directory or file that it is about.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl fmt::Display for StaticPathError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.display();
        match &self.cause {
            Cause::OtherFiles(name) => write!(
                f,
                "{path} has files that are not the client's, such as {}: give it a directory of its own",
                name.display()
            ),
            Cause::Io(error) => write!(f, "{path}: {error}"),
        }
    }
}

impl Error for StaticPathError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.cause {
            Cause::OtherFiles(_) => None,
            Cause::Io(error) => Some(error),
        }
    }
}
