package touch

import "fyne.io/fyne/v2"

// parent is a widget that says what it holds; Fyne's own tree of a widget's
// objects is not open to others.
type parent interface{ Children() []fyne.CanvasObject }

func children(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case parent:
		return o.Children()
	}
	return nil
}

// pathTo lists the objects from root down to target, or nothing.
func pathTo(root, target fyne.CanvasObject) []fyne.CanvasObject {
	if root == target {
		return []fyne.CanvasObject{root}
	}
	for _, child := range children(root) {
		if path := pathTo(child, target); path != nil {
			return append([]fyne.CanvasObject{root}, path...)
		}
	}
	return nil
}

// InSight tells whether an object under root is shown, and all that it is in.
func InSight(root, o fyne.CanvasObject) bool {
	path := pathTo(root, o)
	for _, step := range path {
		if !step.Visible() {
			return false
		}
	}
	return path != nil
}

// reveal brings what got the focus into view in every Scroll around it.
func reveal(o fyne.CanvasObject) {
	canvas := fyne.CurrentApp().Driver().CanvasForObject(o)
	if canvas == nil {
		return
	}
	for _, step := range pathTo(canvas.Content(), o) {
		if scroll, ok := step.(*Scroll); ok {
			scroll.Reveal(o)
		}
	}
}

// tappableAt finds what a tap at a place would press; at is from root's own
// top left corner.
func tappableAt(root fyne.CanvasObject, at fyne.Position) (fyne.Tappable, fyne.Position) {
	if !root.Visible() {
		return nil, at
	}
	inside := children(root)
	for i := len(inside) - 1; i >= 0; i-- {
		child := inside[i]
		from := at.Subtract(child.Position())
		if from.X < 0 || from.Y < 0 || from.X >= child.Size().Width || from.Y >= child.Size().Height {
			continue
		}
		if found, where := tappableAt(child, from); found != nil {
			return found, where
		}
	}
	tappable, _ := root.(fyne.Tappable)
	return tappable, at
}
